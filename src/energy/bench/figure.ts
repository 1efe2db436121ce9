/** The sum itself: tokens × measured energy + server + long prompt, times the building. */
import type { Citation, EnergyFigure, UncertaintyFactor } from '@/comparison/estimate'
import type { TokenCount } from '@/comparison/measurement'
import { precisionSpread, type Bits } from '@/energy/precision'
import { promptEnergy, promptFactors } from '@/energy/prompt'
import {
  batchOf,
  countFactors,
  onShare,
  pue,
  serverEnergy,
  servingFactors,
  sharedByModel,
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
import { assumptionsOf } from './assumptions'
import {
  bitsOfRow,
  joulesAtFew,
  spreadBeyond,
  type BenchModel,
  type Measured,
  type Task,
} from './choose'
import type { PerToken } from './per-token'

export interface Bench {
  readonly id: string
  readonly version: string
  readonly name: string
  /**
   * How many times as much its serving engine took as one of today, where it is of 2024: 1.59, from 1.37 to 1.82 in
   * eleven pairs of ML.ENERGY v2 and v3 (same model, processors and batch).
   */
  readonly engine?: number
  /** Processors that computed, where others of the deployment stood idle. */
  readonly gpusAtWork?: number
  /** What else is to be known of its measurements, as sentences. */
  readonly notes?: readonly string[]
  readonly citations: readonly Citation[]
}

export interface BenchedRun extends EstimateInput, Service {
  readonly bench: Bench
  readonly model: BenchModel
  readonly bits: Bits
  readonly measured: Measured
  readonly perToken: PerToken
  /** The task that would speak for this run; the measured one may be the other. */
  readonly wanted: Task
  readonly output: TokenCount
}

/** Up to here the eleven pairs lie around the mean: 1.59 ×/÷ 1.2. */
const ENGINE_SPREAD = 1.2

interface Moved {
  readonly joulesPerToken?: number
  readonly prompt?: WattHours
}

function parts(run: BenchedRun, moved: Moved = {}) {
  const { output, perToken, bench, model, measurement } = run
  const time = run.time ?? milliseconds(output.count * perToken.msPerToken)
  const graphics = toWattHours(joules(output.count * (moved.joulesPerToken ?? perToken.joules.mid)))
  const gpus = bench.gpusAtWork ?? perToken.reading.gpus
  const server = serverEnergy(time, gpus, perToken.batch)
  const active = billionParameters(model.activeB ?? model.totalB)
  const prompt = promptEnergy(measurement.usage, output.count, active)
  const forPrompt = moved.prompt ?? prompt.all
  const all: WattHours = times(plus(plus(graphics, server), forPrompt), pue.mid)
  return { time, graphics, server, gpus, active, prompt, all, answer: plus(graphics, server) }
}

/** How far the batch moves the energy of a token: from 8 at once to the best setting. */
function batchSpread({ batch, measured, perToken: { reading } }: BenchedRun): Spread | undefined {
  if (batch !== undefined) return undefined
  return {
    down: Math.max(1, reading.joulesPerToken / measured.best.joulesPerToken),
    up: Math.max(1, (joulesAtFew(measured) ?? 0) / reading.joulesPerToken),
  }
}

function factorsOf(run: BenchedRun): readonly UncertaintyFactor[] {
  const { host, perToken, output, bench, bits, model, variant, measurement } = run
  const { factor } = sourceWords
  const sum = parts(run)
  /** Of the figure; the rest is the prompt's, which neither batch nor engine moves. */
  const share = (sum.answer * pue.mid) / sum.all
  const ofAnswer = (id: string, name: string, spread: Spread): readonly UncertaintyFactor[] =>
    spread.down * spread.up > 1
      ? [{ id, name, spread: onShare(spread, share), ...sharedByModel(host, variant.model.id) }]
      : []
  const both = (value: number) => ({ down: value, up: value })
  const batch = batchSpread(run)
  const asked = batchOf(run.batch)
  const beyond =
    typeof run.batch === 'number' && asked !== 'best' && asked >= perToken.batch
      ? spreadBeyond(perToken.reading, asked)
      : noSpread
  const traffic = spreadOf(perToken.joules, (value) => parts(run, { joulesPerToken: value }).all)
  const rowBits = bitsOfRow(model)
  const precision = precisionSpread(bits.mid, rowBits)
  return [
    ...servingFactors({
      host,
      model: variant.model.id,
      ...(batch !== undefined && { batch: onShare(batch, share) }),
    }),
    ...ofAnswer('batch', factor.batch, beyond),
    ...(traffic.up > 1 ? [{ id: 'traffic', name: factor.traffic, spread: traffic }] : []),
    ...ofAnswer('engine', factor.engine, both(bench.engine === undefined ? 1 : ENGINE_SPREAD)),
    ...ofAnswer('precision', factor.precision, precision),
    ...promptFactors(
      measurement.usage,
      output.count,
      sum.active,
      (prompt) => parts(run, { prompt }).all,
    ),
    ...countFactors(output),
  ]
}

/** The estimate of a run at a server, for a model that the bench has measured. */
export function figureOf(run: BenchedRun): EnergyFigure {
  const { bench, model, measured, perToken, output, variant, bits } = run
  const { reading, batch, scale } = perToken
  const { step } = sourceWords
  const sum = parts(run)
  const uncertainty = factorsOf(run)
  const rowBits = bitsOfRow(model)
  const isExact = bench.engine === undefined && !bench.notes && bits.mid === rowBits
  const [total, active] = [billionParameters(model.totalB), sum.active]
  return {
    kind: 'estimate',
    energy: rangeFrom(sum.all, uncertainty),
    mark: 'benchmark',
    grade: isExact ? 'B' : 'C',
    boundary: 'server-and-pue',
    method: { id: bench.id, version: bench.version },
    served: {
      model: variant.model.id,
      size: variant.model.size ?? {
        total: { low: total, high: total },
        active: { low: active, high: active },
      },
      outputTokens: output.count,
      gpus: sum.gpus,
      batch,
    },
    shares: sharesOf(times(sum.prompt.all, pue.mid), sum.all, run.measurement.usage, output),
    working: servedWorking(
      {
        sum: step.benched(
          bench.name,
          model.id,
          reading.gpus,
          measured.gpu,
          reading.batch,
          formatJoules(joules(reading.joulesPerToken)),
          {
            ...(bench.engine !== undefined && { engine: bench.engine }),
            ...(bits.mid !== rowBits && { bits: [rowBits, bits.mid] as const }),
            ...(perToken.joules.mid !== reading.joulesPerToken * scale && { batch }),
          },
        ),
        result: formatJoules(joules(perToken.joules.mid)),
      },
      { ...sum, output, batch, isTimed: run.time !== undefined },
    ),
    assumptions: assumptionsOf(run),
    uncertainty,
    citations: bench.citations,
  }
}
