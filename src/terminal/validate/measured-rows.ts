/** The rows of the ML.ENERGY tables as the fit takes them, each with what the tests sort them by. */
import { identityOf, modelCardOf } from '@/catalog/identities'
import v2 from '@/energy/ml-energy/v2/table.json'
import v3 from '@/energy/ml-energy/v3/table.json'
import { bitsOf } from '@/energy/precision'
import type { Gpu } from '@/energy/parametric/fit'
import type { MeasuredRow } from '@/energy/parametric/refit'

export interface BenchedRow extends MeasuredRow {
  /** As the host would say it. */
  readonly precision: string
  readonly task: 'chat' | 'reasoning'
  readonly gpus: number
  /** The most requests that were let in at once. */
  readonly batchLimit: number
}

const vendorOf = (model: string): string => model.split('/')[0] ?? model
const isGpu = (name: string): name is Gpu => name === 'H100' || name === 'B200'

/** Of version 3: every chat and reasoning question, on H100 and B200. */
export const measuredRows: readonly BenchedRow[] = v3.rows.flatMap((row) =>
  row.runs.flatMap((run) => {
    if (!isGpu(run.gpu) || (run.task !== 'chat' && run.task !== 'reasoning')) return []
    return [
      {
        model: row.model,
        vendor: vendorOf(row.model),
        gpu: run.gpu,
        totalB: row.totalB,
        activeB: row.activeB,
        precision: row.precision,
        bitsPerWeight: bitsOf(row.precision, row.model).mid,
        nativeBits: bitsOf(row.precision, row.model).native,
        isReasoning: run.task === 'reasoning',
        task: run.task,
        gpus: run.gpus,
        batch: run.batch,
        batchLimit: run.batchLimit,
        meanTokens: run.meanTokens,
        joulesPerToken: run.joulesPerToken,
      },
    ]
  }),
)

const GPU_GB = 80
const BYTES = 2

/**
 * Of version 2: chat on H100. It does not say the precision: 16 bits, and a model that would not fit
 * on its processors with them is left out. Active parameters are those of the catalog.
 */
export const rowsOfV2: readonly MeasuredRow[] = v2.rows.flatMap((row) => {
  const active = modelCardOf(identityOf('ml-energy-v2', row.id)?.id ?? row.model)?.size?.active.low
  return row.runs
    .filter(({ task, gpu }) => task === 'chat' && gpu === 'H100')
    .filter(({ gpus }) => row.totalB * BYTES < gpus * GPU_GB)
    .map((run) => ({
      model: row.model,
      vendor: vendorOf(row.model),
      gpu: 'H100',
      totalB: row.totalB,
      activeB: Math.min(row.totalB, active ?? row.totalB),
      bitsPerWeight: 16,
      nativeBits: 16,
      isReasoning: false,
      batch: run.batch,
      meanTokens: run.meanTokens,
      joulesPerToken: run.joulesPerToken,
    }))
})
