/** The sum itself: tokens × measured energy + server + long prompt, times the building. */
import type { Citation, EnergyFigure, UncertaintyFactor } from '@/comparison/estimate'
import type { TokenCount } from '@/comparison/measurement'
import {
  ASSUMED_BATCH,
  countFactors,
  promptBeyond,
  promptEnergy,
  promptShare,
  pue,
  serverEnergy,
  servingFactors,
  sharesOf,
  type Service,
} from '@/energy/serving'
import type { EstimateInput } from '@/energy/source'
import { servedWorking } from '@/energy/served-working'
import { rangeFrom, spreadOf } from '@/energy/spread'
import { formatJoules } from '@/units/format'
import {
  billionParameters,
  joules,
  milliseconds,
  plus,
  times,
  toWattHours,
  type WattHours,
} from '@/units/quantity'
import { noSpread, type Spread } from '@/units/range'
import { sourceWords } from '@/words/sources'
import {
  isNear,
  spreadBeyond,
  type BenchModel,
  type Curve,
  type Reading,
  type Task,
} from './choose'

export interface Bench {
  readonly id: string
  readonly version: string
  readonly name: string
  /** Whether it ran on a serving engine of 2024, which took 1.6 to 1.8 times as much. */
  readonly isOldEngine: boolean
  /** What else is to be known of its measurements, as sentences. */
  readonly notes?: readonly string[]
  readonly citations: readonly Citation[]
}

export interface BenchedRun extends EstimateInput, Service {
  readonly bench: Bench
  readonly model: BenchModel
  readonly curve: Curve
  /** At the batch that was set, else at 64 requests at once. */
  readonly reading: Reading
  readonly joulesAtEight: number
  /** The task that would speak for this run; the curve's may be the other. */
  readonly wanted: Task
  readonly output: TokenCount
}

/**
 * Two deployments of one bench differ by up to 1.7 at one batch, so each by 1.7^(1/√2). It is part of
 * the factor 1.8 of the stack, whose rest two runs at one host share: √(ln² 1.8 − ln² 1.455) = ln 1.57.
 */
const DEPLOYMENT = 1.7 ** Math.SQRT1_2
const STACK_BESIDE = 1.8

function parts(run: BenchedRun, share: number = promptShare.mid) {
  const { output, reading, model, measurement } = run
  const time = run.time ?? milliseconds(output.count * reading.msPerToken)
  const graphics = toWattHours(joules(output.count * reading.joulesPerToken))
  const server = serverEnergy(time, reading.gpus, reading.batch)
  const beyond = promptBeyond(measurement.usage)
  const active = billionParameters(model.activeB ?? model.totalB)
  const prompt = promptEnergy(beyond, active, share)
  const all: WattHours = times(plus(plus(graphics, server), prompt), pue.mid)
  return { time, graphics, server, beyond, active, prompt, all }
}

function factorsOf(run: BenchedRun): readonly UncertaintyFactor[] {
  const { host, reading, curve, joulesAtEight, output } = run
  const { factor } = sourceWords
  const both = (value: number) => ({ down: value, up: value })
  const rest = Math.exp(Math.sqrt(Math.log(STACK_BESIDE) ** 2 - Math.log(DEPLOYMENT) ** 2))
  const batch: Spread = {
    down: Math.max(1, reading.joulesPerToken / curve.best.joulesPerToken),
    up: Math.max(1, joulesAtEight / reading.joulesPerToken),
  }
  const serving = servingFactors(host, run.batch === undefined ? batch : undefined).map((known) =>
    known.id === 'stack' ? { ...known, spread: both(rest) } : known,
  )
  const beyond = typeof run.batch === 'number' ? spreadBeyond(reading, run.batch) : noSpread
  const prompt: UncertaintyFactor = {
    id: 'prompt',
    name: factor.prompt,
    spread: spreadOf(promptShare, (share) => parts(run, share).all),
  }
  return [
    ...serving,
    ...(beyond.down * beyond.up > 1 ? [{ id: 'batch', name: factor.batch, spread: beyond }] : []),
    { id: 'deployment', name: factor.deployment, spread: both(DEPLOYMENT) },
    ...(prompt.spread.up > 1 ? [prompt] : []),
    ...countFactors(output),
  ]
}

function assumptionsOf(run: BenchedRun): readonly string[] {
  const { bench, model, curve, reading, wanted, output, variant, measurement } = run
  const { assumed } = sourceWords
  const asked = run.batch === 'best' ? reading.batch : (run.batch ?? ASSUMED_BATCH)
  return [
    run.batch === undefined
      ? assumed.benchBatch(curve.gpus, curve.gpu)
      : assumed.benchBatchSet(asked, reading.gpus, curve.gpu),
    ...(isNear(reading.batch, asked) ? [] : [assumed.nearestBatch(reading.batch)]),
    assumed.service,
    assumed.building(pue.low, pue.high),
    ...(curve.task === wanted ? [] : [assumed.otherTask[curve.task]]),
    ...(variant.precision === undefined
      ? [assumed.benchPrecision(model.precision ?? undefined)]
      : []),
    ...(bench.isOldEngine ? [assumed.oldEngine] : []),
    ...(bench.notes ?? []),
    ...(output.how === 'counted' ? [assumed.counted] : []),
    ...(measurement.usage.promptTokens === undefined ? [assumed.promptUnknown] : []),
    ...(measurement.compute?.kind === 'recording' ? [assumed.recorded] : []),
    assumed.notCounted,
  ]
}

/** The estimate of a run at a server, for a model that the bench has measured. */
export function figureOf(run: BenchedRun): EnergyFigure {
  const { bench, model, curve, reading, output } = run
  const { step } = sourceWords
  const sum = parts(run)
  const { prompt, all } = sum
  const uncertainty = factorsOf(run)
  return {
    kind: 'estimate',
    energy: rangeFrom(all, uncertainty),
    mark: 'benchmark',
    grade: bench.isOldEngine || bench.notes ? 'C' : 'B',
    boundary: 'server-and-pue',
    method: { id: bench.id, version: bench.version },
    shares: sharesOf(times(prompt, pue.mid), all, run.measurement.usage, output),
    working: servedWorking(
      {
        sum: step.benched(bench.name, model.id, reading.gpus, curve.gpu, reading.batch),
        result: formatJoules(joules(reading.joulesPerToken)),
      },
      { ...sum, output, gpus: reading.gpus, batch: reading.batch, isTimed: run.time !== undefined },
    ),
    assumptions: assumptionsOf(run),
    uncertainty,
    citations: bench.citations,
  }
}
