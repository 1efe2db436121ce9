/** What was said before in this pane, folded away: each run has a history of its own. */
import type { Run } from '@/comparison/run'
import { earlierTurns } from './again'
import { Disclosure } from '@/ui/disclosure'
import { Markdown } from '@/ui/markdown'
import { LongText } from '@/ui/show-rest'
import { remoteWords } from '@/words/of-remote'

const text = remoteWords.again

export const PaneEarlier = ({ run: { prompt } }: { run: Run }) => {
  const turns = prompt === undefined ? [] : earlierTurns(prompt)
  if (turns.length === 0) return null
  return (
    <Disclosure summary={text.earlier(turns.length)} isLazy>
      <ol className="pane-earlier">
        {turns.map((turn, index) => (
          // Turns are never moved or taken out.
          <li key={index}>
            <b>{turn.role === 'user' ? text.you : text.model}</b>
            {turn.role === 'user' ? (
              <div>
                <LongText text={turn.text} />
              </div>
            ) : (
              <Markdown text={turn.text} isFinal />
            )}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
