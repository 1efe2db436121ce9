/** Which measured row speaks for a run, and what it says at a batch. */
import { bitsOf } from '@/energy/precision'
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

/** Bits of the weights that were measured; a row without a precision is taken as 16 bits. */
export const bitsOfRow = ({ precision, model }: BenchModel): number =>
  bitsOf(precision ?? 'bfloat16', model).mid

/**
 * The row of the model that was run: of the very precision, else of the one nearest to it in bits.
 * Undefined where none was measured.
 *
 * Where the host does not say the precision, the model's own weights come first, then those made
 * from it with fewer bits.
 */
export function chooseModel(
  rows: readonly BenchModel[],
  modelId: string,
  precision: string | undefined,
): BenchModel | undefined {
  const ofModel = rows.filter(({ model }) => model === modelId)
  if (precision === undefined)
    return ofModel.find(({ relation }) => relation === 'same') ?? ofModel[0]
  const wanted = bitsOf(precision, modelId).mid
  const distance = (row: BenchModel) => Math.abs(Math.log(bitsOfRow(row) / wanted))
  return ofModel.toSorted((a, b) => distance(a) - distance(b))[0]
}

/** Everything measured of one task on one processor. */
export interface Measured {
  readonly task: Task
  readonly gpu: string
  /** A curve for each number of processors, the fewest first; never empty. */
  readonly curves: readonly Curve[]
  /** The run that takes the least a token on that processor, in whatever deployment. */
  readonly best: BenchRun
}

/** The curve of a deployment: its runs by batch. */
export interface Curve {
  readonly gpus: number
  /** By batch, smallest first; never empty. */
  readonly runs: readonly BenchRun[]
}

const isTask = (task: string): task is Task => task === 'chat' || task === 'reasoning'
/** H100 first: the fit and most figures of others are made on it. */
const processors = ['H100', 'B200', 'A100', 'GPU of 96 GB']

/** Of the task if it was measured, else of the other, on the first processor. */
export function measuredOf({ runs }: BenchModel, wanted: Task): Measured | undefined {
  const tasks = new Set(runs.map(({ task }) => task).filter(isTask))
  const task = tasks.has(wanted) ? wanted : [...tasks][0]
  if (task === undefined) return undefined
  const ofTask = runs.filter((run) => run.task === task)
  const gpu = processors.find((name) => ofTask.some((run) => run.gpu === name))
  const onGpu = ofTask.filter((run) => run.gpu === gpu)
  const [best] = onGpu.toSorted((a, b) => a.joulesPerToken - b.joulesPerToken)
  if (gpu === undefined || best === undefined) return undefined
  const sizes = [...new Set(onGpu.map(({ gpus }) => gpus))].sort((a, b) => a - b)
  const curves = sizes.map((gpus) => ({
    gpus,
    runs: onGpu.filter((run) => run.gpus === gpus).sort((a, b) => a.batch - b.batch),
  }))
  return { task, gpu, curves, best }
}

/** A measured batch this near counts as the one asked for. */
const NEAR = 1.1
export const isNear = (a: number, b: number): boolean => a / b < NEAR && b / a < NEAR

/** Two deployments whose nearest rows are as near as this are equally near. */
const ALIKE = 0.01

/** How far, on the log scale, a curve's nearest row lies from a batch; 0 where it counts as it. */
const distanceOf = ({ runs }: Curve, batch: number): number =>
  Math.min(
    ...runs.map((run) => (isNear(run.batch, batch) ? 0 : Math.abs(Math.log(run.batch / batch)))),
  )

/** The deployment that was measured nearest to a batch; of several, that with the fewest processors. */
export function curveAt({ curves }: Measured, batch: number): Curve | undefined {
  const nearest = Math.min(...curves.map((curve) => distanceOf(curve, batch)))
  return curves.find((curve) => distanceOf(curve, batch) <= nearest + ALIKE)
}

export interface Reading {
  readonly joulesPerToken: number
  readonly msPerToken: number
  /** The batch that it truly stands for: the nearest measured, where the one asked for is outside. */
  readonly batch: number
  readonly gpus: number
}

/** What a curve says at a batch: measured, or between two measured ones on the log scale. */
export function readAt({ runs }: Curve, batch: number): Reading | undefined {
  const near = runs
    .filter((run) => isNear(run.batch, batch))
    .toSorted(
      (a, b) => Math.abs(Math.log(a.batch / batch)) - Math.abs(Math.log(b.batch / batch)),
    )[0]
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

/** What was measured nearest to a batch, whatever the deployment. */
export function readNearest(measured: Measured, batch: number): Reading | undefined {
  const curve = curveAt(measured, batch)
  return curve && readAt(curve, batch)
}

/** Fewest and most requests at once that any deployment ran. */
export const reachOf = ({ curves }: Measured): { readonly low: number; readonly high: number } => {
  const batches = curves.flatMap(({ runs }) => runs.map(({ batch }) => batch))
  return { low: Math.min(...batches), high: Math.max(...batches) }
}

/**
 * How energy goes on with the batch where nothing was measured: between two neighbouring batches of
 * ML.ENERGY v3 it falls as B^-0.48 in the middle of all curves (a test works it out again).
 */
export const BATCH_EXPONENT = -0.48
export const FEW = 8

/**
 * How far the batch still moves a figure that was read for `asked`: not at all where it was measured,
 * else as energy falls with batch between there and the nearest that was.
 */
export function spreadBeyond({ batch }: Reading, asked: number): Spread {
  const ratio = (asked / batch) ** BATCH_EXPONENT
  return isNear(asked, batch) ? noSpread : { down: Math.max(1, 1 / ratio), up: Math.max(1, ratio) }
}

/** J per token at 8 requests at once, the dear end; carried on from the smallest batch measured. */
export function joulesAtFew(measured: Measured): number | undefined {
  const found = readNearest(measured, FEW)
  if (found === undefined) return undefined
  if (found.batch < FEW * NEAR) return found.joulesPerToken
  return found.joulesPerToken * (FEW / found.batch) ** BATCH_EXPONENT
}
