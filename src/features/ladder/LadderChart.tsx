/** The ladder itself: brackets, axis, and a row for each model. One Tab stop, then arrows; see the table for its twin. */
import { useRef, useState, type KeyboardEvent } from 'react'
import { factorText, countText } from '@/units/format'
import { useMedia } from '@/ui/use-media'
import { useWidth } from '@/ui/use-width'
import { words } from '@/words'
import { LadderCountry } from './LadderCountry'
import { LadderRow } from './LadderRow'
import { LadderGrid, LadderSpans } from './LadderSpans'
import { ladderLayout } from './layout'
import type { ShownLadder } from './shown'
import { useGlide } from './use-glide'
import type { Country } from './use-ladder'

const { ladder } = words
const FIRST_WIDTH = 720
/** Of the gap to what stands beside the ladder, in pixels, that a label may take. */
const ROOM_BESIDE = 28
/** As in the style sheet: nothing stands beside the ladder, and names stand over their bars. */
const STACKED = '(max-width: 980px)'
const NARROW = '(max-width: 600px)'

interface LadderChartProps {
  readonly shown: ShownLadder
  readonly isTrue: boolean
  readonly country: Country | undefined
  readonly beside: { readonly has: (id: string) => boolean }
  readonly onPoint: (id: string | undefined) => void
  readonly onPress: (id: string, name: string) => void
}

export const LadderChart = (props: LadderChartProps) => {
  const { shown, isTrue, country, beside, onPoint, onPress } = props
  const { rungs, unit, whole, measured } = shown
  const [ref, width] = useWidth(FIRST_WIDTH)
  const isNarrow = useMedia(NARROW)
  const isStacked = useMedia(STACKED)
  const trueShare = useGlide(isTrue ? 1 : 0)
  const list = useRef<HTMLOListElement>(null)
  const [stopId, setStop] = useState<string>()
  const stop = rungs.find(({ id }) => id === stopId) ?? rungs[0]
  const layout = ladderLayout(
    rungs.map(({ range }) => range),
    rungs.map(({ number, mark, isFirstOfMark }) =>
      isFirstOfMark ? `${number} ${unit} ${ladder.marks[mark].join('')}` : number,
    ),
    { width, room: isStacked ? 0 : ROOM_BESIDE, trueShare, isTrue },
  )
  const move = (event: KeyboardEvent) => {
    const at = rungs.findIndex(({ id }) => id === stop?.id)
    const next = nextRow(event.key, at, rungs.length - 1)
    if (next === undefined) return
    event.preventDefault()
    list.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <>
      <div className="ladder-head">
        <div className="ladder-corner">
          {country !== undefined && <LadderCountry country={country} />}
        </div>
        <section className="ladder-axis" ref={ref} aria-hidden="true">
          {isTrue ? (
            <p className="ladder-vanish">
              {ladder.vanish(countText(layout.vanishing), countText(rungs.length))}
            </p>
          ) : (
            <LadderSpans
              at={layout.at}
              width={width}
              spans={[
                { kind: 'whole', span: whole, text: ladder.spans.whole },
                { kind: 'measured', span: measured, text: ladder.spans.measured },
              ].flatMap(({ kind, span, text }) =>
                span === undefined ? [] : [{ kind, span, text: text(factorText(span.times)) }],
              )}
              rungs={rungs}
            />
          )}
          {layout.ticks.map(({ value, text, at }, index) => (
            <span
              key={value}
              className={at > 97 ? 'ladder-tick ladder-tick-last' : 'ladder-tick'}
              style={{ left: `${String(at)}%` }}
            >
              {index === 0 ? `${text} ${unit}` : text}
            </span>
          ))}
        </section>
      </div>
      <p id="ladder-list-title" className="visually-hidden">
        {ladder.title(unit)}
      </p>
      <p id="ladder-keys" className="visually-hidden">
        {ladder.keys}
      </p>
      <div className={isTrue ? 'ladder-rows ladder-rows-true' : 'ladder-rows'}>
        <LadderGrid {...{ layout, rungs, isNarrow }} whole={isTrue ? undefined : whole} />
        <ol
          ref={list}
          aria-labelledby="ladder-list-title"
          aria-describedby="ladder-keys"
          onKeyDown={move}
          onPointerLeave={() => {
            onPoint(undefined)
          }}
        >
          {rungs.map((rung, index) => {
            const bar = layout.bars[index]
            return bar === undefined ? null : (
              <LadderRow
                key={rung.id}
                {...{ rung, bar, unit, trueShare }}
                isFirst={index === 0}
                isPressed={beside.has(rung.id)}
                isStop={rung === stop}
                onPoint={() => {
                  onPoint(rung.id)
                }}
                onFocus={() => {
                  setStop(rung.id)
                  onPoint(rung.id)
                }}
                onPress={() => {
                  onPress(rung.id, rung.name)
                }}
              />
            )
          })}
        </ol>
      </div>
    </>
  )
}

/** Which row a key goes to; undefined for a key that goes nowhere. */
function nextRow(key: string, at: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
