/** A model of the ladder: name, range, mark and value. The whole row is the button. */
import { words } from '@/words'
import type { PlacedBar } from './layout'
import type { LadderMark } from './rungs'
import type { ShownRung } from './shown'

const { ladder } = words

interface LadderRowProps {
  readonly rung: ShownRung
  readonly bar: PlacedBar
  readonly unit: string
  /** Of the glide to the true scale: marks have gone by its end. */
  readonly trueShare: number
  readonly isFirst: boolean
  readonly isPressed: boolean
  /** The one of all rows that Tab comes to. */
  readonly isStop: boolean
  readonly onPoint: () => void
  readonly onFocus: () => void
  readonly onPress: () => void
}

export const LadderRow = (props: LadderRowProps) => {
  const { rung, bar, unit, trueShare, isFirst, isPressed, isStop } = props
  const side = bar.isLabelBefore ? 'ladder-value-before' : ''
  return (
    <li className={`ladder-row ladder-hue-${rung.size}`}>
      <button
        type="button"
        aria-pressed={isPressed}
        tabIndex={isStop ? 0 : -1}
        onClick={props.onPress}
        onFocus={props.onFocus}
        onPointerEnter={props.onPoint}
      >
        <span className="ladder-name">{rung.name}</span>{' '}
        <span className="ladder-plot">
          <svg className={`ladder-bar ladder-bar-${rung.mark}`} aria-hidden="true">
            <line x1={percent(bar.left)} x2={percent(bar.right)} y1="50%" y2="50%" />
            <svg x={percent(bar.mid)} y="50%" opacity={1 - trueShare}>
              <Mark mark={rung.mark} />
            </svg>
          </svg>
          <span
            className={`ladder-value ${side}`}
            style={
              bar.isLabelBefore ? { right: percent(100 - bar.label) } : { left: percent(bar.label) }
            }
          >
            <b>{rung.number}</b>{' '}
            <span className={isFirst ? 'ladder-unit' : 'visually-hidden'}>{unit}</span>{' '}
            <span className={rung.isFirstOfMark ? 'ladder-mark-words' : 'visually-hidden'}>
              {ladder.marks[rung.mark][0]}
              <span className="ladder-more">{ladder.marks[rung.mark][1]}</span>
            </span>
          </span>
        </span>
        <span className="visually-hidden">{ladder.rangeHeard(rung.low, rung.high)}</span>
      </button>
    </li>
  )
}

const percent = (value: number): string => `${value.toFixed(2)}%`

/** The less is known, the less ink: full, half, and a ring. Around its middle, in pixels. */
const Mark = ({ mark }: { mark: LadderMark }) => (
  <>
    <circle className="ladder-mark-ground" r="8" />
    <circle className={mark === 'benchmark' ? 'ladder-mark-full' : 'ladder-mark-ring'} r="5.5" />
    {mark === 'modelled' && <path className="ladder-mark-half" d="M0 -5.5A5.5 5.5 0 0 0 0 5.5z" />}
  </>
)
