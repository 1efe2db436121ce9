/** Which measured row speaks for a run, and what it says at a batch. */
import { noSpread, type Spread } from '@/units/range'

export type Task = 'chat' | 'reasoning'

export interface BenchRun {
  readonly task: string
  readonly gpu: string
  readonly gpus: number
  /** Requests answered at once, as reached; and the most that were let in. */
  readonly batch: number
  readonly batchLimit: number
  /** J per output token, all graphics processors of the deployment. */
  readonly joulesPerToken: number
  readonly msPerToken: number
}

export interface BenchModel {
  /** The one name of the model. */
  readonly model: string
  readonly relation: string
  /** As the source spells it. */
  readonly id: string
  /** Null where the source does not say. */
  readonly precision: string | null
  readonly totalB: number
  readonly activeB: number | null
  readonly runs: readonly BenchRun[]
}

const sixteenBits = ['bf16', 'bfloat16', 'fp16', 'f16']
const precisionOf = (text: string): string =>
  sixteenBits.includes(text.toLowerCase()) ? 'bfloat16' : text.toLowerCase()

/**
 * The row of the very weights that were run; undefined where none was measured.
 *
 * Where the host does not say the precision, the model's own weights come first, then those made
 * from it with fewer bits. A row without a precision is taken as 16 bits.
 */
export function chooseModel(
  rows: readonly BenchModel[],
  modelId: string,
  precision: string | undefined,
): BenchModel | undefined {
  const ofModel = rows.filter(({ model }) => model === modelId)
  if (precision === undefined)
    return ofModel.find(({ relation }) => relation === 'same') ?? ofModel[0]
  const wanted = precisionOf(precision)
  return ofModel.find((row) => (row.precision ?? 'bfloat16') === wanted)
}

/** The curve of a deployment: its runs by batch, and the least energy on that processor. */
export interface Curve {
  readonly task: Task
  readonly gpu: string
  readonly gpus: number
  /** By batch, smallest first; never empty. */
  readonly runs: readonly BenchRun[]
  /** The run that takes the least a token on that processor, in whatever deployment. */
  readonly best: BenchRun
}

const isTask = (task: string): task is Task => task === 'chat' || task === 'reasoning'
/** H100 first: the fit and most figures of others are made on it. */
const processors = ['H100', 'B200', 'A100', 'GPU of 96 GB']

/** The deployment with the fewest processors, for the task if it was measured, on the first processor. */
export function chooseCurve({ runs }: BenchModel, wanted: Task): Curve | undefined {
  const tasks = new Set(runs.map(({ task }) => task).filter(isTask))
  const task = tasks.has(wanted) ? wanted : [...tasks][0]
  if (task === undefined) return undefined
  const ofTask = runs.filter((run) => run.task === task)
  const gpu = processors.find((name) => ofTask.some((run) => run.gpu === name))
  if (gpu === undefined) return undefined
  const onGpu = ofTask.filter((run) => run.gpu === gpu)
  const gpus = Math.min(...onGpu.map((run) => run.gpus))
  return {
    task,
    gpu,
    gpus,
    runs: onGpu.filter((run) => run.gpus === gpus).sort((a, b) => a.batch - b.batch),
    best: onGpu.reduce((best, run) => (run.joulesPerToken < best.joulesPerToken ? run : best)),
  }
}

export interface Reading {
  readonly joulesPerToken: number
  readonly msPerToken: number
  /** The batch that it truly stands for: the nearest measured, where the one asked for is outside. */
  readonly batch: number
  readonly gpus: number
}

/** A measured batch this near counts as the one asked for. */
const NEAR = 1.1
export const isNear = (a: number, b: number): boolean => a / b < NEAR && b / a < NEAR

/** What the curve says at a batch: measured, or between two measured ones on the log scale. */
export function readAt({ runs }: Curve, batch: number): Reading | undefined {
  const near = runs.find((run) => isNear(run.batch, batch))
  if (near !== undefined) return near
  const below = runs.findLast((run) => run.batch < batch)
  const above = runs.find((run) => run.batch > batch)
  if (below === undefined || above === undefined) return below ?? above
  const share = Math.log(batch / below.batch) / Math.log(above.batch / below.batch)
  const between = (a: number, b: number) => a ** (1 - share) * b ** share
  return {
    joulesPerToken: between(below.joulesPerToken, above.joulesPerToken),
    msPerToken: between(below.msPerToken, above.msPerToken),
    batch,
    gpus: below.gpus,
  }
}

/** Energy falls with batch as B^-0.537: how it goes on where nothing was measured. */
const BATCH_EXPONENT = -0.5367652057586357
const FEW = 8

/**
 * How far the batch still moves a figure that was read for `asked`: not at all where it was measured,
 * else as energy falls with batch between there and the nearest that was.
 */
export function spreadBeyond({ batch }: Reading, asked: number): Spread {
  const ratio = (asked / batch) ** BATCH_EXPONENT
  return isNear(asked, batch) ? noSpread : { down: Math.max(1, 1 / ratio), up: Math.max(1, ratio) }
}

/** J per token at 8 requests at once, the dear end; carried on from the smallest batch measured. */
export function joulesAtFew(curve: Curve): number | undefined {
  const found = readAt(curve, FEW)
  if (found === undefined) return undefined
  if (found.batch < FEW * NEAR) return found.joulesPerToken
  return found.joulesPerToken * (FEW / found.batch) ** BATCH_EXPONENT
}
