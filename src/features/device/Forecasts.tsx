/** What every model would do on this device: two tables, for the processor and for its graphics. */
import { useState } from 'react'
import type { Variant } from '@/comparison/variant'
import { ANSWER_TOKENS, PROMPT_TOKENS, useForecasts, type ForecastOf } from './forecasts'
import { useChoices } from '@/playground/react'
import { useWebllmChoices } from './webllm-choices'
import { formatRange, formatSpeedRange } from '@/units/format'
import { Disclosure } from '@/ui/disclosure'
import { TextField } from '@/ui/fields'
import { deviceWords } from '@/words/of-device'

const { probe: text } = deviceWords

export const Forecasts = () => {
  const forecastOf = useForecasts()
  const { own, shipped } = useChoices()
  const here = [...shipped, ...own].filter(({ engine }) => engine === 'wllama')
  return (
    <>
      <p>{text.forecastWhy(ANSWER_TOKENS, PROMPT_TOKENS)}</p>
      <Disclosure summary={text.onProcessor} startsOpen>
        <ForecastTable caption={text.onProcessor} variants={here} forecastOf={forecastOf} />
      </Disclosure>
      <Disclosure summary={text.onGraphics} isLazy>
        <WebllmForecasts forecastOf={forecastOf} />
      </Disclosure>
    </>
  )
}

const WebllmForecasts = ({ forecastOf }: { forecastOf: ForecastOf }) => {
  const [search, setSearch] = useState('')
  const variants = useWebllmChoices(false)?.map(({ variant }) => variant)
  const found = variants?.filter(({ model }) =>
    `${model.name} ${model.id}`.toLowerCase().includes(search.trim().toLowerCase()),
  )
  return (
    <>
      <TextField type="search" label={text.search} value={search} onChange={setSearch} />
      {found === undefined ? (
        <p role="status">{deviceWords.graphics.loading}</p>
      ) : (
        <ForecastTable caption={text.onGraphics} variants={found} forecastOf={forecastOf} />
      )}
    </>
  )
}

interface ForecastTableProps {
  readonly caption: string
  readonly variants: readonly Variant[]
  readonly forecastOf: ForecastOf
}

const ForecastTable = ({ caption, variants, forecastOf }: ForecastTableProps) => {
  const rows = variants.map((variant) => ({ variant, forecast: forecastOf(variant) }))
  const bases = new Set(
    rows.flatMap(({ forecast }) => (forecast.kind === 'forecast' ? [forecast.runs] : [])),
  )
  return (
    <>
      <table className="device-table" aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{text.forecastColumn.model}</th>
            <th scope="col">{text.forecastColumn.speed}</th>
            <th scope="col">{text.forecastColumn.energy}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ variant: { id, model, precision }, forecast }) => (
            <tr key={id}>
              <th scope="row">
                {model.name} <small>{precision}</small>
              </th>
              {forecast.kind === 'none' ? (
                <td colSpan={2}>{text.none[forecast.why]}</td>
              ) : (
                <>
                  <td>{formatSpeedRange(forecast.speed)}</td>
                  <td>
                    {forecast.energy === undefined
                      ? text.energyUnknown
                      : formatRange(forecast.energy)}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {[...bases].map((runs) => (
        <p key={runs}>{text.basis(runs)}</p>
      ))}
    </>
  )
}
