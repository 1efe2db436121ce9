/** The graphics chip: what the browser says of it, what that becomes, and a way to correct it. */
import { useState } from 'react'
import { useAssumedPower } from '@/figures/assumed-power'
import {
  chipNamed,
  chipOptions,
  namedFrom,
  setGraphics,
  slowOneOf,
  useGraphicsOfDevice,
  type GraphicsOfDevice,
} from './graphics'
import { noWebgpuText } from './webllm-choices'
import { usePlayground, usePreferences } from '@/playground/react'
import { formatPower, formatPowerRange } from '@/units/format'
import { watts } from '@/units/quantity'
import { Button } from '@/ui/button'
import { SelectField, TextField } from '@/ui/fields'
import { deviceWords } from '@/words/of-device'

const { device: text } = deviceWords

export const Graphics = () => {
  const playground = usePlayground()
  const found = useGraphicsOfDevice()
  const used = usePreferences(({ device }) => device.graphics)
  const named = found && namedFrom(found)
  return (
    <section aria-labelledby="graphics-title">
      <h2 id="graphics-title">{text.graphicsTitle}</h2>
      {found === undefined ? <p role="status">{text.asking}</p> : <Found found={found} />}
      {used !== undefined && (
        <p>
          {text.inUse(used.name, formatPower(used.rated))}{' '}
          <Button
            kind="quiet"
            onClick={() => {
              setGraphics(playground, undefined)
            }}
          >
            {text.stopUsing}
          </Button>
        </p>
      )}
      {named !== undefined && named.name !== used?.name && (
        <Button
          onClick={() => {
            setGraphics(playground, named)
          }}
        >
          {text.use(named.name)}
        </Button>
      )}
      {found !== undefined && <Power adapter={found.adapter} />}
      <TimePasses />
      <ByHand kind={found?.kind === 'integrated' ? 'integrated' : 'discrete'} />
    </section>
  )
}

/** What figures take it to draw. */
const Power = ({ adapter }: { adapter: string }) => {
  const assumed = useAssumedPower(adapter)
  if (adapter === '' || assumed === undefined) return null
  const { power, grade } = assumed
  return <p>{text.power(formatPower(power.mid), formatPowerRange(power), grade)}</p>
}

const TimePasses = () => {
  const { preferences } = usePlayground()
  const isOn = usePreferences(({ timesPasses }) => timesPasses)
  return (
    <label>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          preferences.setState({ timesPasses: event.target.checked })
        }}
      />{' '}
      {text.timePasses}
      <br />
      <small>{text.timePassesWhy}</small>
    </label>
  )
}

function saidOf({ kind, name, rated }: GraphicsOfDevice): string {
  if (kind === 'software') return text.software
  if (name !== undefined && rated !== undefined) return text.named(name, formatPower(rated))
  return text.classOnly(text.kinds[kind])
}

const Found = ({ found }: { found: GraphicsOfDevice }) => {
  const { adapter, renderer, grade, isSplit, isMobile } = found
  return (
    <>
      {adapter === '' && <p>{noWebgpuText()}</p>}
      <p>{[saidOf(found), isMobile && text.mobile].filter(Boolean).join(' ')}</p>
      {isSplit && <p>{slowOneOf(found) ?? text.split(adapter)}</p>}
      <p>
        {text.grade[grade]}
        <br />
        <small>{text.said(adapter || text.nothing, renderer || text.nothing)}</small>
      </p>
    </>
  )
}

const NONE = ''

const ByHand = ({ kind }: { kind: 'integrated' | 'discrete' }) => {
  const playground = usePlayground()
  const [typed, setTyped] = useState('')
  const used = usePreferences(({ device }) => device.graphics)
  const rating = Number(typed.trim().replace(',', '.'))
  const isRating = typed.trim() !== '' && rating > 0 && rating < 2000
  const options = [{ value: NONE, label: text.pickNone }, ...chipOptions]
  return (
    <form
      className="picker-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isRating) return
        setGraphics(playground, { name: text.ownName, kind, rated: watts(rating), isMobile: false })
      }}
    >
      <SelectField
        label={text.pick}
        value={chipNamed(used?.name)?.name ?? NONE}
        options={options}
        onChange={(value) => {
          setGraphics(playground, chipNamed(value))
        }}
      />
      <TextField
        inputMode="decimal"
        label={text.ownRating}
        hint={text.ownRatingHint}
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit" disabledReason={isRating ? undefined : text.ownRatingHint}>
        {text.set}
      </Button>
    </form>
  )
}
