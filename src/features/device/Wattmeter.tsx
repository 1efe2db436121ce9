/** The visitor's wattmeter: which one is asked, whether it answers, and what idling takes. */
import { useState, type SubmitEvent } from 'react'
import {
  intervalBounds,
  meterFormOf,
  meterKinds,
  powerUnits,
  readMeterForm,
  type MeterFault,
  type MeterForm,
} from './meter-settings'
import { chooseMeter } from '@/playground/stores/plug'
import { usePlayground, usePreferences } from '@/playground/react'
import { Button } from '@/ui/button'
import { NumberField, SelectField, TextField } from '@/ui/fields'
import { deviceWords } from '@/words/of-device'
import { MeterTest } from './MeterTest'

const { card: text } = deviceWords.wattmeter

export const Wattmeter = () => {
  const playground = usePlayground()
  const meter = usePreferences(({ plug }) => plug.meter)
  return (
    <section aria-labelledby="meter-title">
      <h2 id="meter-title">{text.title}</h2>
      <p>{text.why}</p>
      <p>{text.byHand}</p>
      <MeterFields />
      {meter !== undefined && (
        <p>
          {text.saved(new URL(meter.url).host)}{' '}
          <Button
            kind="quiet"
            onClick={() => {
              chooseMeter(playground, undefined)
            }}
          >
            {text.remove}
          </Button>
        </p>
      )}
      <MeterTest key={meter && JSON.stringify(meter)} meter={meter} />
      <p>
        <small>{text.privacy}</small>
      </p>
    </section>
  )
}

const MeterFields = () => {
  const playground = usePlayground()
  const saved = usePreferences(({ plug }) => plug.meter)
  const [form, setForm] = useState(() => meterFormOf(saved))
  const [fault, setFault] = useState<MeterFault>()
  const change = (part: Partial<MeterForm>) => {
    setFault(undefined)
    setForm({ ...form, ...part })
  }
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const read = readMeterForm(form)
    if (!read.ok) {
      setFault(read.why)
      return
    }
    chooseMeter(playground, read.settings)
    setForm(meterFormOf(read.settings))
  }
  const isAny = form.kind === 'any'
  const isPathWrong = fault === 'path'
  const addressFault =
    fault === undefined || isPathWrong || fault === 'interval' ? undefined : text.wrong[fault]
  return (
    <form className="picker-form" onSubmit={save}>
      <SelectField
        label={text.kind}
        value={form.kind}
        options={meterKinds.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={(kind) => {
          // The data of another kind stands elsewhere.
          change({ kind, address: '' })
        }}
      />
      <TextField
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        label={isAny ? text.url : text.host}
        hint={isAny ? undefined : text.hostHint}
        error={addressFault}
        value={form.address}
        onChange={(address) => {
          change({ address })
        }}
      />
      {isAny && (
        <>
          <TextField
            autoComplete="off"
            spellCheck={false}
            label={text.path}
            hint={text.pathHint}
            error={isPathWrong ? text.wrong.path : undefined}
            value={form.path}
            onChange={(path) => {
              change({ path })
            }}
          />
          <SelectField
            label={text.unit}
            value={form.unit}
            options={powerUnits.map((value) => ({ value, label: value }))}
            onChange={(unit) => {
              change({ unit })
            }}
          />
        </>
      )}
      <NumberField
        label={text.interval}
        hint={text.intervalHint}
        {...intervalBounds}
        value={form.interval}
        onChange={(interval) => {
          change({ interval })
        }}
      />
      <Button type="submit">{text.save}</Button>
    </form>
  )
}
