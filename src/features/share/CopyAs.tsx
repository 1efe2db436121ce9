/** The comparison as text for a post or a mail, with its table. */
import { asHtml, asMarkdown, asText, embedCode, type Sheet } from '@/figures/sheet'
import { CopyButton } from '@/ui/copy-button'
import { sharing } from '@/words/of-sharing'

const { copies, ways } = sharing

export const CopyAs = ({ sheet }: { sheet: Sheet }) => (
  <>
    <h3>{copies.heading}</h3>
    <div className="share-copies">
      <CopyButton kind="pill" label={copies.markdown} text={() => asMarkdown(sheet)} />
      <CopyButton
        kind="pill"
        label={copies.html}
        text={() => asText(sheet)}
        html={() => asHtml(sheet)}
      />
      <CopyButton kind="pill" label={copies.text} text={() => asText(sheet)} />
    </div>
    {sheet.link !== undefined && (
      <>
        <h3>{ways.embed.heading}</h3>
        <p>{ways.embed.hint}</p>
        <CopyButton kind="pill" label={ways.embed.copy} text={embedCode(sheet.link)} />
      </>
    )}
  </>
)
