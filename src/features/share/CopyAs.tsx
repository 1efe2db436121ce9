/** The comparison as text for a post or a mail, with its table. */
import type { Sheet } from '@/share/sheet'
import { CopyButton } from '@/ui/copy-button'
import { sharing } from '@/words/of-sharing'
import { copiesOf } from './copies-of-sheet'

const { copies, ways } = sharing

export const CopyAs = ({ sheet }: { sheet: Sheet }) => {
  const { markdown, html, text, embed } = copiesOf(sheet)
  return (
    <>
      <h3>{copies.heading}</h3>
      <div className="share-copies">
        <CopyButton kind="pill" label={copies.markdown} text={markdown} />
        <CopyButton kind="pill" label={copies.html} text={text} html={html} />
        <CopyButton kind="pill" label={copies.text} text={text} />
      </div>
      {embed !== undefined && (
        <>
          <h3>{ways.embed.heading}</h3>
          <p>{ways.embed.hint}</p>
          <CopyButton kind="pill" label={ways.embed.copy} text={embed} />
        </>
      )}
    </>
  )
}
