/**
 * Energy of a run on a server, from the size of the model: the fit × the tokens of this answer, plus
 * the server around the graphics processors, times the building's share.
 *
 * It says what such a service typically takes; nobody outside the provider can check it for this one.
 */
import type { EnergyEstimate } from '@/comparison/estimate'
import { outputTokensOf } from '@/comparison/measurement'
import type { ModelSize } from '@/comparison/model-card'
import { serviceOf } from '@/energy/serving'
import type { EnergySource } from '@/energy/source'
import { words } from '@/words'
import { figureOf } from './figure'

export const parametric: EnergySource = {
  id: 'parametric',
  estimate(input) {
    const served = serviceOf(input)
    if (served.kind === 'unknown') return served
    const { size } = input.variant.model
    if (size === undefined || !isUsable(size)) return unknown(words.energy.noSize)
    const output = outputTokensOf(input.measurement)
    if (output === undefined || output.count === 0) return unknown(words.energy.noTokens)
    return figureOf({ ...input, ...served, size, output })
  },
}

const unknown = (why: string): EnergyEstimate => ({ kind: 'unknown', why })

const isUsable = ({ active, total }: ModelSize): boolean => active.low > 0 && total.low > 0
