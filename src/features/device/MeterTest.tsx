/** Whether the saved wattmeter answers, when the visitor asks; and what idling takes. */
import { useState } from 'react'
import { MOST_WATTS, type MeterSettings } from './meter-settings'
import { rememberIdle } from '@/playground/stores/plug'
import { usePlayground, usePreferences } from '@/playground/react'
import { milliseconds, watts } from '@/units/quantity'
import { Button } from '@/ui/button'
import { NumberField } from '@/ui/fields'
import { deviceWords } from '@/words/of-device'

const { card: text, problems } = deviceWords.wattmeter
const IDLE_TIME = milliseconds(10_000)
/** Of a mean, in the field in which it can be corrected. */
const DIGITS = 3

export const MeterTest = ({ meter }: { meter: MeterSettings | undefined }) => {
  const playground = usePlayground()
  const idle = usePreferences(({ plug }) => plug.idle)
  const [outcome, setOutcome] = useState('')
  const [isBusy, setBusy] = useState(false)

  const during = async (said: string, work: () => Promise<string>) => {
    setBusy(true)
    setOutcome(said)
    try {
      setOutcome(await work())
    } catch {
      setOutcome(text.notLoaded)
    }
    setBusy(false)
  }
  const test = (settings: MeterSettings) => async (): Promise<string> => {
    const wattmeter = await playground.wattmeter()
    if (wattmeter === undefined) return problems.unreachable
    const { reply, time } = await wattmeter.test(settings)
    return reply.ok ? text.answers(reply.values.power, time) : problems[reply.problem]
  }
  const measureIdle = (settings: MeterSettings) => async (): Promise<string> => {
    const wattmeter = await playground.wattmeter()
    if (wattmeter === undefined) return text.noIdle
    const found = await wattmeter.measureIdle(settings, IDLE_TIME)
    if (!found.ok)
      return [text.noIdle, found.problem && problems[found.problem]].filter(Boolean).join(' ')
    rememberIdle(playground, watts(Number(found.power.toPrecision(DIGITS))))
    return text.idleMeasured(found.power, found.samples)
  }

  return (
    <>
      {meter !== undefined && (
        <p>
          <Button busy={isBusy} onClick={() => void during('', test(meter))}>
            {text.test}
          </Button>{' '}
          <Button busy={isBusy} onClick={() => void during(text.measuring, measureIdle(meter))}>
            {text.measureIdle}
          </Button>
        </p>
      )}
      <p role="status">{outcome}</p>
      <NumberField
        label={text.idle}
        hint={text.idleHint}
        min={0}
        max={MOST_WATTS}
        value={idle}
        onChange={(value) => {
          rememberIdle(playground, value === undefined ? undefined : watts(value))
        }}
      />
    </>
  )
}
