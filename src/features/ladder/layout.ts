/**
 * Where the ladder's bars, marks and labels stand, in percent of the plot's width: text then never scales.
 * Between the log and the true scale everything glides, so a place is a mixture of both.
 */
import { ticks as roundTicks } from 'd3-array'
import { publishedText } from '@/units/format'
import { decadesAround, decadeTicks, linearScale, logScale, textWidth } from '@/ui/plot'

export interface LadderBar {
  readonly low: number
  readonly mid: number
  readonly high: number
}

/** All in percent of the plot, from its left. */
export interface PlacedBar {
  readonly left: number
  readonly mid: number
  readonly right: number
  /** Where the value begins, or ends where it had no room behind the bar. */
  readonly label: number
  readonly isLabelBefore: boolean
}

export interface LadderTick {
  readonly value: number
  readonly text: string
  readonly at: number
}

export interface LadderLayout {
  readonly bars: readonly PlacedBar[]
  readonly ticks: readonly LadderTick[]
  /** Of any value in the unit of the bars. */
  readonly at: (value: number) => number
  /** Bars that would be too short to be seen on a true scale. */
  readonly vanishing: number
}

export interface LadderView {
  /** Of the plot, in pixels: labels are that wide or not. */
  readonly width: number
  /** How far a label may reach beyond the plot, in pixels. */
  readonly room: number
  /** 0: log; 1: true; between them while it glides. */
  readonly trueShare: number
  /** Where it glides to: its ticks are drawn. */
  readonly isTrue: boolean
}

const WHOLE = [0, 100] as const
/** The longest bar leaves some room on a true scale. */
const HEADROOM = 1.06
const LABEL_GAP = 14
const TRUE_TICKS = 5
const NARROW = 420
const FEW_TICKS = 4
/** In percent of the plot. */
const SEEN_FROM = 2
/** What even a bar that vanishes keeps. */
const SLIVER = 0.25

/**
 * @param bars above zero, thriftiest first
 * @param labels of the bars, in their order
 */
export function ladderLayout(
  bars: readonly LadderBar[],
  labels: readonly string[],
  view: LadderView,
): LadderLayout {
  const { width, trueShare, isTrue } = view
  const domain = decadesAround(bars.flatMap(({ low, high }) => [low, high]))
  const most = Math.max(...bars.map(({ mid }) => mid)) * HEADROOM
  const [onLog, onTrue] = [logScale(domain, WHOLE), linearScale([0, most], WHOLE)]
  const mixed = (log: number, linear: number) => log * (1 - trueShare) + linear * trueShare
  const at = (value: number) => mixed(value > 0 ? Math.max(0, onLog(value)) : 0, onTrue(value))
  const values = isTrue
    ? roundTicks(0, most, width < NARROW ? FEW_TICKS - 1 : TRUE_TICKS)
    : decadeTicks(domain, width < NARROW ? FEW_TICKS : undefined)
  return {
    at,
    ticks: values.map((value) => ({ value, text: publishedText(value), at: at(value) })),
    bars: bars.map((bar, index) => {
      // A range on a log scale; on a true one a bar from zero to the best value.
      const left = mixed(onLog(bar.low), 0)
      const right = mixed(onLog(bar.high), Math.max(SLIVER, onTrue(bar.mid)))
      return { left, right, mid: at(bar.mid), ...labelAt(left, right, labels[index] ?? '', view) }
    }),
    vanishing: bars.filter(({ mid }) => onTrue(mid) < SEEN_FROM).length,
  }
}

/** Behind the bar; before it where there is no room behind and more before. */
function labelAt(left: number, right: number, label: string, { width, room }: LadderView) {
  const needed = ((textWidth(label) + LABEL_GAP) / width) * 100
  const isLabelBefore = right + needed > 100 + (room / width) * 100 && left > 100 - right
  return { label: isLabelBefore ? left : right, isLabelBefore }
}
