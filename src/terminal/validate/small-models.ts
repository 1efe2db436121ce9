/**
 * The fit below the sizes that it was made from: what other benches measured of models up to 4B, against
 * the range with its floor. They ran other software, some of it older, and other processors.
 */
import powerBench from '@/energy/token-power-bench/table.json'
import { pageFit } from '@/energy/parametric'
import { batchSpread, joulesOfSmall, missedBy } from '@/energy/parametric/fit'
import { inputOf, type MeasuredRow } from '@/energy/parametric/refit'
import { ASSUMED_BATCH } from '@/energy/serving'
import { combineSpreads } from '@/units/range'
import { rowsOfV2 } from './measured-rows'

const LARGEST = 4

const ofPowerBench: readonly MeasuredRow[] = powerBench.rows.flatMap(({ model, totalB, runs }) =>
  runs.map(({ batch, meanTokens, joulesPerToken: joules }) => ({
    model,
    vendor: model.split('/')[0] ?? model,
    gpu: 'H100',
    totalB,
    activeB: totalB,
    bitsPerWeight: 16,
    nativeBits: 16,
    isReasoning: false,
    batch,
    meanTokens,
    joulesPerToken: joules,
  })),
)

export interface SmallModels {
  readonly count: number
  readonly inside: number
  readonly outside: readonly { readonly model: string; readonly batch: number }[]
}

/** By the fit of the page, which has seen none of them; without its factor for other software. */
export function smallModels(): SmallModels {
  const rows = [...rowsOfV2, ...ofPowerBench].filter(({ totalB }) => totalB <= LARGEST)
  const outside = rows.filter((row) => {
    const input = inputOf(row, ASSUMED_BATCH)
    const { low, mid, high } = joulesOfSmall(pageFit, input)
    const missed = missedBy(pageFit)
    const { down, up } = combineSpreads([
      { down: missed, up: missed },
      { down: mid / low, up: high / mid },
      batchSpread(pageFit, input),
    ])
    return row.joulesPerToken < mid / down || row.joulesPerToken > mid * up
  })
  return {
    count: rows.length,
    inside: rows.length - outside.length,
    outside: outside.map(({ model, batch }) => ({ model, batch: Math.round(batch) })),
  }
}
