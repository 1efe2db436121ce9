/** What the visitor read off a wattmeter, typed by hand. */
import { useState, type SubmitEvent } from 'react'
import { measurementOf, type Run } from '@/comparison/run'
import type { WattmeterReading } from '@/comparison/wattmeter'
import { rememberIdle } from '@/playground/stores/plug'
import { useComparisonActions, usePlayground, usePreferences } from '@/playground/react'
import { wattHours, watts } from '@/units/quantity'
import { Button } from '@/ui/button'
import { NumberField, SelectField } from '@/ui/fields'
import { deviceWords } from '@/words/of-device'

const { typed: text } = deviceWords.wattmeter
const hows = ['power', 'energy'] as const
/** More than any household plug lets through, and more than a run of a day at that. */
const MOST = { watts: 20_000, wattHours: 500_000 }

export const MeterForm = ({ run, onDone }: { run: Run; onDone: () => void }) => {
  const playground = usePlayground()
  const { sayWattmeter } = useComparisonActions()
  const known = measurementOf(run.state)?.wattmeter
  const lastIdle = usePreferences(({ plug }) => plug.idle)
  const [how, setHow] = useState<(typeof hows)[number]>(
    known?.how === 'energy' ? 'energy' : 'power',
  )
  const [value, setValue] = useState(known && valueOf(known))
  const [idle, setIdle] = useState<number | undefined>(known?.idle ?? lastIdle)
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    if (value === undefined || value === 0) return
    const idlePower = idle === undefined ? {} : { idle: watts(idle) }
    if (idle !== undefined) rememberIdle(playground, watts(idle))
    sayWattmeter(
      run.id,
      how === 'power'
        ? { how, running: watts(value), ...idlePower }
        : { how, energy: wattHours(value), ...idlePower },
    )
    onDone()
  }
  return (
    <form className="meter-form" onSubmit={save}>
      <p>{text.why}</p>
      <SelectField
        label={text.what}
        value={how}
        options={hows.map((one) => ({ value: one, label: text.whats[one] }))}
        onChange={(chosen) => {
          setHow(chosen)
          setValue(undefined)
        }}
      />
      {how === 'power' ? (
        <NumberField
          key={how}
          label={text.running}
          hint={text.runningHint}
          min={0}
          max={MOST.watts}
          value={value}
          onChange={setValue}
        />
      ) : (
        <NumberField
          key={how}
          label={text.energy}
          min={0}
          max={MOST.wattHours}
          step={0.01}
          value={value}
          onChange={setValue}
        />
      )}
      <NumberField
        label={text.idle}
        hint={text.idleHint}
        min={0}
        max={MOST.watts}
        value={idle}
        onChange={setIdle}
      />
      <div className="meter-buttons">
        <Button
          type="submit"
          kind="primary"
          disabledReason={value === undefined || value === 0 ? text.needsNumber : undefined}
        >
          {text.save}
        </Button>
        {known !== undefined && (
          <Button
            kind="quiet"
            onClick={() => {
              sayWattmeter(run.id, undefined)
              onDone()
            }}
          >
            {text.remove}
          </Button>
        )}
      </div>
    </form>
  )
}

/** What was typed before; of a sampled reading there is nothing to change. */
function valueOf(reading: WattmeterReading): number | undefined {
  switch (reading.how) {
    case 'power':
      return reading.running
    case 'energy':
      return reading.energy
    case 'sampled':
      return undefined
  }
}
