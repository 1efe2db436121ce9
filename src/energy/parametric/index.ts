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
import { sourceWords } from '@/words/sources'
import { figureOf } from './figure'
import type { Fit } from './fit'
import table from './weights/table.json'

/** The source by a fit; another than the page's only where the fit itself is tried. */
export const createParametric = (fit: Fit): EnergySource => ({
  id: 'parametric',
  estimate(input) {
    const served = serviceOf(input)
    if (served.kind === 'unknown') return served
    const { size } = input.variant.model
    if (size === undefined || !isUsable(size)) return unknown(sourceWords.noSize)
    const output = outputTokensOf(input.measurement)
    if (output === undefined || output.count === 0) return unknown(sourceWords.noTokens)
    return figureOf({ ...input, ...served, fit, size, output })
  },
})

const [row] = table.rows
if (row === undefined) throw new Error('the table of the fit is empty')
/** The fit that the page works with; made by `npm run validate -- --write`. */
export const pageFit: Fit = row

export const parametric = createParametric(pageFit)

const unknown = (why: string): EnergyEstimate => ({ kind: 'unknown', why })

const isUsable = ({ active, total }: ModelSize): boolean => active.low > 0 && total.low > 0
