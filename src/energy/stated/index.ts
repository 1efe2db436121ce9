/**
 * Energy that a host states with its answer and has worked out, not metered: its own range, taken as it is. A
 * reference: it stands beside an answer and is never its headline. OpenGateLLM does so with EcoLogits, which
 * counts server and building.
 */
import type { EnergyFigure } from '@/comparison/estimate'
import { serviceOf } from '@/energy/serving'
import type { EnergySource } from '@/energy/source'
import { geometricMean, rangeFrom } from '@/energy/spread'
import { formatEnergy } from '@/units/format'
import { wattHours, type WattHours } from '@/units/quantity'
import { sourceWords } from '@/words/sources'

export const stated: EnergySource = {
  id: 'stated',
  isReference: true,
  estimate(input) {
    const { energy } = input.measurement.stated ?? {}
    if (energy === undefined)
      return { kind: 'unknown', why: sourceWords.metered.notStated, isOutOfScope: true }
    const service = serviceOf(input)
    return service.kind === 'unknown' ? service : figureOf(energy, service.host)
  },
}

/** Halfway between the ends on the log scale, where the low one is above zero. */
function figureOf(
  { low, high }: { readonly low: WattHours; readonly high: WattHours },
  host: string,
): EnergyFigure {
  const { metered: text, assumed } = sourceWords
  const mid = wattHours(low > 0 ? geometricMean(low, high) : high / 2)
  const down = low > 0 ? mid / low : 2
  const uncertainty = [{ id: 'stated', name: text.statedRange, spread: { down, up: high / mid } }]
  return {
    kind: 'estimate',
    energy: rangeFrom(mid, uncertainty),
    mark: 'modelled',
    grade: 'C',
    boundary: 'server-and-pue',
    method: { id: 'stated', version: '1' },
    working: [
      {
        name: text.stated,
        sum: text.by(host, undefined),
        result: `${formatEnergy(low)} – ${formatEnergy(high)}`,
      },
    ],
    assumptions: [text.statedAssumed, assumed.notCounted],
    uncertainty,
    citations: [],
  }
}
