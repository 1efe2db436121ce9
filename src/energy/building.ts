/** A served figure with the building of a known region in place of the assumed one. */
import type { EnergyFigure } from '@/comparison/estimate'
import { formatEnergy } from '@/units/format'
import { times } from '@/units/quantity'
import { carbonWords } from '@/words/of-carbon'
import { pue as assumed } from './serving'
import { rangeFrom } from './spread'

/**
 * E · PUE of the region ÷ the assumed PUE, with the uncertainty of the assumed one gone. A figure
 * that does not assume our PUE (another boundary, or a method with its own) stays as it is.
 */
export function inRegion(figure: EnergyFigure, pue: number, region: string): EnergyFigure {
  const isAssumed = figure.uncertainty.some(({ id }) => id === 'pue')
  if (figure.boundary !== 'server-and-pue' || !isAssumed) return figure
  const uncertainty = figure.uncertainty.filter(({ id }) => id !== 'pue')
  const mid = times(figure.energy.mid, pue / assumed.mid)
  const { step } = carbonWords
  return {
    ...figure,
    // Another method than that of the figure, for whoever works it out again from the receipt alone.
    method: { ...figure.method, version: `${figure.method.version}, PUE ${pue.toFixed(2)}` },
    energy: rangeFrom(mid, uncertainty),
    uncertainty,
    working: [
      ...figure.working,
      {
        name: step.region,
        sum: step.regionSum(formatEnergy(figure.energy.mid), assumed.mid, pue, region),
        result: formatEnergy(mid),
      },
    ],
  }
}
