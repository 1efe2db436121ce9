/** Beside a model that may be chosen or downloaded: what it would do on this device. */
import type { Variant } from '@/comparison/variant'
import { forecastText, useForecasts } from './forecasts'
import { useProbe } from './probing'
import type { Bytes } from '@/units/quantity'
import { deviceWords } from '@/words/of-device'

const { probe: text } = deviceWords

interface ForecastLineProps {
  readonly variant: Variant
  /** Size of its file, where more is known than the variant says. */
  readonly file?: Bytes | undefined
}

/** Nothing where nothing can be told. */
export const ForecastLine = ({ variant, file }: ForecastLineProps) => {
  const line = forecastText(useForecasts()(variant, file))
  return line === undefined ? null : <small>{line}</small>
}

/** How a speed could be told, where this device was not measured yet. */
export const ForecastHint = () =>
  useProbe(({ figures }) => figures) === undefined ? <p>{text.hint}</p> : null
