/** Runs at a server as the tests of the fit ask them. */
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { nothingMeasured, type Measurement } from '@/comparison/measurement'
import type { ModelCard, SizeBasis } from '@/comparison/model-card'
import type { Compute } from '@/comparison/run-event'
import type { Place, Variant } from '@/comparison/variant'
import type { BatchSetting } from '@/energy/source'
import { billionParameters, tokens } from '@/units/quantity'
import { parametric } from './index'

export const HOST = 'api.example.org'
export const server: Compute = { kind: 'server', host: HOST }
export const remote: Place = { kind: 'remote', host: HOST }

export const model = (
  total: readonly [number, number],
  active: readonly [number, number] = total,
  { id = 'meta-llama/Some-Model', basis = 'published' }: { id?: string; basis?: SizeBasis } = {},
): ModelCard => ({
  id,
  name: id,
  size: {
    total: { low: billionParameters(total[0]), high: billionParameters(total[1]) },
    active: { low: billionParameters(active[0]), high: billionParameters(active[1]) },
    basis,
  },
})
export const variantOf = (card: ModelCard, precision?: string): Variant => ({
  id: card.id,
  model: card,
  engine: 'openai',
  setup: {},
  ...(precision !== undefined && { precision }),
})
export const answered = (output: number, more: Partial<Measurement> = {}): Measurement => ({
  ...nothingMeasured,
  compute: server,
  usage: { outputTokens: tokens(output), promptTokens: tokens(20) },
  ...more,
})
export const estimate = (
  variant: Variant,
  measurement: Measurement,
  place: Place = remote,
  batch?: BatchSetting,
): EnergyEstimate =>
  parametric.estimate({
    variant,
    measurement,
    place,
    device: { class: 'unknown' },
    ...(batch !== undefined && { batch }),
  })
export const figureOf = (found: EnergyEstimate): EnergyFigure => {
  if (found.kind === 'unknown') throw new Error(found.why)
  return found
}
export const factorIds = ({ uncertainty }: EnergyFigure) => uncertainty.map(({ id }) => id)
