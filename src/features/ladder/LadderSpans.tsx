/** Brackets over the rows, and the lines behind them: how far apart the ends of the ladder are. */
import { textWidth } from '@/ui/plot'
import type { LadderLayout } from './layout'
import type { Span } from './rungs'
import type { ShownRung } from './shown'

interface NamedSpan {
  readonly kind: string
  readonly span: Span
  readonly text: string
}

interface LadderSpansProps {
  readonly spans: readonly NamedSpan[]
  readonly rungs: readonly ShownRung[]
  /** From a value to its place, in percent. */
  readonly at: (value: number) => number
  /** Of the plot, in pixels. */
  readonly width: number
}

/** Of the bracket that is to be seen on both sides of its text, in pixels. */
const BRACKET_SEEN = 32

const percent = (value: number): string => `${value.toFixed(2)}%`

/** Of a rung by its id: where its best value stands. */
const placeOf = (rungs: readonly ShownRung[], id: string, at: (value: number) => number): number =>
  at(rungs.find((rung) => rung.id === id)?.range.mid ?? 0)

export const LadderSpans = ({ spans, rungs, at, width }: LadderSpansProps) =>
  spans.map(({ kind, span: { from, to }, text }) => {
    const [left, right] = [placeOf(rungs, from.id, at), placeOf(rungs, to.id, at)]
    const isTight = ((right - left) / 100) * width < textWidth(text) + BRACKET_SEEN
    return (
      <div
        key={kind}
        className={`ladder-span ladder-span-${kind} ${isTight ? 'ladder-span-tight' : ''}`}
        style={{ left: percent(left), width: percent(right - left) }}
      >
        <b>{text}</b>
      </div>
    )
  })

/** Up to the bracket, over the axis. As in the style sheet. */
const DROP_FROM = { wide: '-2.95em', narrow: '-3.9em' }

interface LadderGridProps {
  readonly layout: LadderLayout
  readonly rungs: readonly ShownRung[]
  readonly isNarrow: boolean
  /** Its two models are what the dashed lines fall to; absent: none do. */
  readonly whole: Span | undefined
}

/** Of a row's height, from its top: where its bar is. As in the style sheet. */
const BAR_AT = { wide: 0.5, narrow: 0.72 }

export const LadderGrid = ({ layout, rungs, isNarrow, whole }: LadderGridProps) => {
  const shape = isNarrow ? 'narrow' : 'wide'
  const ends = whole === undefined ? [] : [whole.from.id, whole.to.id]
  return (
    <svg className="ladder-grid" aria-hidden="true">
      {layout.ticks.map(({ value, at }) => (
        <line key={value} x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
      ))}
      {ends.map((id) => {
        const index = rungs.findIndex((rung) => rung.id === id)
        const x = percent(layout.bars[index]?.mid ?? 0)
        const y = percent(((index + BAR_AT[shape]) / rungs.length) * 100)
        return <line key={id} className="ladder-drop" x1={x} x2={x} y1={DROP_FROM[shape]} y2={y} />
      })}
    </svg>
  )
}
