/** What the visitor's wattmeter showed of this answer: in all, above idle, its curve; and to type it. */
import { useState } from 'react'
import type { Run } from '@/comparison/run'
import { shownReadingOf, useCanBeMetered, type ShownReading } from './wattmeter-of-run'
import { milliseconds } from '@/units/quantity'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { deviceWords } from '@/words/of-device'
import { MeterForm } from './MeterForm'
import { PowerCurve } from './PowerCurve'
import './meter.css'

const { pane: text, typed, problems } = deviceWords.wattmeter
/** Below so many readings the figure says that there were few. */
const FEW = 10

export const PaneMeter = ({ run, name }: { run: Run; name: string }) => {
  const shown = shownReadingOf(run)
  const canBeMetered = useCanBeMetered(run)
  if (shown === undefined && !canBeMetered) return null
  return (
    <div className="pane-meter">
      {shown !== undefined && <Shown {...shown} />}
      {canBeMetered && <Typing run={run} name={name} isRead={shown !== undefined} />}
    </div>
  )
}

const Shown = ({ reading, duration, total, above }: ShownReading) => {
  const energies = [
    total !== undefined && text.total(total),
    above !== undefined && text.above(above),
  ].filter((part) => typeof part === 'string')
  return (
    <>
      {energies.length > 0 && <p>{energies.join(' · ')}</p>}
      {reading.how === 'sampled' && (
        <>
          {total === undefined && <p>{text.tooLittle}</p>}
          <p>{factsOf(reading).join(' · ')}</p>
          {reading.problem !== undefined && <p>{problems[reading.problem]}</p>}
          <PowerCurve reading={reading} duration={duration} />
        </>
      )}
    </>
  )
}

type Sampled = Extract<ShownReading['reading'], { how: 'sampled' }>

function factsOf({ samples, energy, gaps }: Sampled): readonly string[] {
  const missing = gaps.reduce((sum, { from, to }) => sum + to - from, 0)
  const isFew = samples < FEW && energy !== undefined
  return [
    isFew ? `${text.readings(samples)}, ${text.few}` : text.readings(samples),
    ...(missing > 0 ? [text.gap(milliseconds(missing))] : []),
  ]
}

const Typing = ({ run, name, isRead }: { run: Run; name: string; isRead: boolean }) => {
  const [isOpen, setOpen] = useState(false)
  const action = isRead ? text.change : text.have
  const close = () => {
    setOpen(false)
  }
  return (
    <>
      <Button
        kind="quiet"
        aria-label={text.of(action, name)}
        onClick={() => {
          setOpen(true)
        }}
      >
        {action}
      </Button>
      <Dialog open={isOpen} title={typed.title(name)} onClose={close}>
        <MeterForm run={run} onDone={close} />
      </Dialog>
    </>
  )
}
