/** Where the figure of the model under the pointer or the focus comes from; a place of its own, over nothing. */
import { countText } from '@/units/format'
import { words } from '@/words'
import { qualityText } from './LadderTable'
import { thinkingPerToken } from './rungs'
import type { ShownLadder, ShownRung } from './shown'

const { detail } = words.ladder

interface LadderDetailProps {
  readonly shown: ShownLadder
  readonly pointed: ShownRung | undefined
  readonly beside: { readonly has: (id: string) => boolean }
  readonly isThinking: boolean
}

export const LadderDetail = ({ shown, pointed, beside, isThinking }: LadderDetailProps) => {
  const chosen = shown.rungs.filter(({ id }) => beside.has(id)).map(({ name }) => name)
  return (
    <div className="ladder-detail">
      {pointed === undefined ? (
        <>
          {isThinking && <p>{words.ladder.knobs.thinkingHint(countText(thinkingPerToken))}</p>}
          <p>{chosen.length === 0 ? detail.hint : detail.chosen(chosen.join(', '))}</p>
        </>
      ) : (
        <>
          <p>
            <b>{pointed.name}</b> {pointed.value}
            <span className="ladder-soft">, {words.ladder.range(pointed.ends)}</span>
          </p>
          <p>
            {methodText(pointed)} {pointed.thinks === 'always' && !isThinking && detail.always}{' '}
            {qualityText(pointed)}
          </p>
        </>
      )}
    </div>
  )
}

function methodText({ mark, method }: ShownRung): string {
  if (mark !== 'benchmark') return detail.marks[mark]
  return detail.marks.benchmark(words.page.energy.lensShort[method] ?? method)
}
