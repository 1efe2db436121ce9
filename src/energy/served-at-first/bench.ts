/**
 * Measured energy per token as the first edition read it: on the deployment with the fewest processors,
 * at 64 requests at once or at the nearest batch that this deployment ran.
 */
import { outputTokensOf } from '@/comparison/measurement'
import { batchOf, countFactors, serviceOf } from '@/energy/serving'
import type { EnergySource } from '@/energy/source'
import { milliseconds } from '@/units/quantity'
import { noSpread, type Spread } from '@/units/range'
import { sourceWords } from '@/words/sources'
import { bothWays, figureOf, promptFactor, servingFactors } from './shared'

interface Run {
  readonly task: string
  readonly gpu: string
  readonly gpus: number
  readonly batch: number
  readonly joulesPerToken: number
  readonly msPerToken: number
}

interface Model {
  readonly model: string
  readonly relation: string
  readonly precision: string | null
  readonly totalB: number
  readonly activeB: number | null
  readonly runs: readonly Run[]
}

interface BenchAtFirst {
  readonly id: string
  readonly version: string
  readonly name: string
  readonly grade: 'B' | 'C'
}

const BATCH_EXPONENT = -0.5367652057586357
const FEW = 8
const NEAR = 1.1
const DEPLOYMENT = 1.7 ** Math.SQRT1_2
/** √(ln² 1.8 − ln² 1.455): what is left of the stack beside the deployment. */
const STACK_REST = Math.exp(Math.sqrt(Math.log(1.8) ** 2 - Math.log(DEPLOYMENT) ** 2))
const sixteenBits = ['bf16', 'bfloat16', 'fp16', 'f16']
const processors = ['H100', 'B200', 'A100', 'GPU of 96 GB']

const isNear = (a: number, b: number): boolean => a / b < NEAR && b / a < NEAR

function modelIn(rows: readonly Model[], id: string, precision: string | undefined) {
  const ofModel = rows.filter(({ model }) => model === id)
  if (precision === undefined)
    return ofModel.find(({ relation }) => relation === 'same') ?? ofModel[0]
  const said = precision.toLowerCase()
  const wanted = sixteenBits.includes(said) ? 'bfloat16' : said
  return ofModel.find((row) => (row.precision ?? 'bfloat16') === wanted)
}

function curveOf({ runs }: Model, wanted: string) {
  const tasks = runs.map(({ task }) => task).filter((task) => /^(chat|reasoning)$/.test(task))
  const task = tasks.includes(wanted) ? wanted : tasks[0]
  const ofTask = runs.filter((run) => run.task === task)
  const gpu = processors.find((name) => ofTask.some((run) => run.gpu === name))
  const onGpu = ofTask.filter((run) => run.gpu === gpu)
  const gpus = Math.min(...onGpu.map((run) => run.gpus))
  const curve = onGpu.filter((run) => run.gpus === gpus).sort((a, b) => a.batch - b.batch)
  const [best] = onGpu.toSorted((a, b) => a.joulesPerToken - b.joulesPerToken)
  return best && { curve, best }
}

function readAt(curve: readonly Run[], batch: number): Omit<Run, 'task' | 'gpu'> | undefined {
  const near = curve.find((run) => isNear(run.batch, batch))
  if (near !== undefined) return near
  const below = curve.findLast((run) => run.batch < batch)
  const above = curve.find((run) => run.batch > batch)
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

function spreadBeyond(batch: number, asked: number): Spread {
  if (isNear(asked, batch)) return noSpread
  const ratio = (asked / batch) ** BATCH_EXPONENT
  return { down: Math.max(1, 1 / ratio), up: Math.max(1, ratio) }
}

function joulesAtFew(curve: readonly Run[]): number {
  const found = readAt(curve, FEW)
  if (found === undefined) return 0
  const beyond = found.batch < FEW * NEAR ? 1 : (FEW / found.batch) ** BATCH_EXPONENT
  return found.joulesPerToken * beyond
}

/** The source as it was; only receipts of that time are held against it. */
export const createBenchAtFirst = (
  bench: BenchAtFirst,
  { rows }: { readonly rows: readonly Model[] },
): EnergySource => ({
  id: bench.id,
  estimate(input) {
    const { variant, measurement } = input
    const unknown = { kind: 'unknown', why: sourceWords.notBenched(bench.name) } as const
    const service = serviceOf(input)
    if (service.kind === 'unknown') return service
    const model = modelIn(rows, variant.model.id, variant.precision)
    const isReasoning = (measurement.usage.reasoningTokens ?? 0) > 0
    const chosen = model && curveOf(model, isReasoning ? 'reasoning' : 'chat')
    const output = outputTokensOf(measurement)
    if (model === undefined || chosen === undefined || output === undefined || output.count === 0)
      return unknown
    const { curve, best } = chosen
    const asked = batchOf(input.batch)
    const reading = asked === 'best' ? best : readAt(curve, asked)
    if (reading === undefined) return unknown
    const sum = {
      input,
      output,
      ...reading,
      time: service.time ?? milliseconds(output.count * reading.msPerToken),
      activeB: model.activeB ?? model.totalB,
    }
    const batches: Spread = {
      down: Math.max(1, reading.joulesPerToken / best.joulesPerToken),
      up: Math.max(1, joulesAtFew(curve) / reading.joulesPerToken),
    }
    const beyond =
      typeof input.batch === 'number' ? spreadBeyond(reading.batch, input.batch) : noSpread
    const { factor } = sourceWords
    const uncertainty = [
      ...servingFactors(service.host, input.batch === undefined ? batches : undefined, STACK_REST),
      ...(beyond.down * beyond.up > 1 ? [{ id: 'batch', name: factor.batch, spread: beyond }] : []),
      { id: 'deployment', name: factor.deployment, spread: bothWays(DEPLOYMENT) },
      ...promptFactor(sum),
      ...countFactors(output),
    ]
    const method = { id: bench.id, version: bench.version }
    return figureOf(sum, uncertainty, { mark: 'benchmark', grade: bench.grade, method })
  },
})
