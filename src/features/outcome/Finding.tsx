/** The headline: what is going on, then what was good enough and what it took. */
import type { Comparison } from '@/comparison/comparison'
import { useHeadline, type Headline } from '@/figures/findings'
import { Live } from '@/ui/live'
import { words } from '@/words'
import './finding.css'

const { live } = words.page

export const Finding = ({ comparison }: { comparison: Comparison }) => {
  const headline = useHeadline(comparison)
  const text = textOf(headline)
  return (
    <div className="finding">
      <Live text={text} />
      <h1 className={headline.kind === 'live' ? 'finding-live' : undefined}>
        {headline.kind === 'finding' && headline.emphasis !== undefined ? (
          <Emphasised text={text} emphasis={headline.emphasis} />
        ) : (
          text
        )}
      </h1>
      {headline.kind === 'finding' && headline.notes.map((note) => <p key={note}>{note}</p>)}
    </div>
  )
}

function textOf(headline: Headline): string {
  switch (headline.kind) {
    case 'live':
      return headline.text
    case 'hidden':
      return live.hidden
    case 'finding':
      return headline.headline === '' ? live.nothing : headline.headline
  }
}

/** The text with the first place of `emphasis` set off. */
const Emphasised = ({ text, emphasis }: { text: string; emphasis: string }) => {
  const start = text.indexOf(emphasis)
  if (start === -1) return text
  return (
    <>
      {text.slice(0, start)}
      <em>{emphasis}</em>
      {text.slice(start + emphasis.length)}
    </>
  )
}
