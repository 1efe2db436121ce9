/** The sum itself: tokens × fit + server + long prompt, times the building, with all its factors. */
import type { Citation, EnergyFigure, UncertaintyFactor } from '@/comparison/estimate'
import type { TokenCount } from '@/comparison/measurement'
import type { ModelSize } from '@/comparison/model-card'
import type { Variant } from '@/comparison/variant'
import {
  ASSUMED_BATCH,
  countFactors,
  gpusFor,
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
import { geometricMean, rangeFrom, spreadOf, type Ends } from '@/energy/spread'
import {
  billionParameters,
  joules,
  plus,
  times,
  toWattHours,
  type BillionParameters,
  type Milliseconds,
  type Tokens,
  type WattHours,
} from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import {
  batchSpread,
  interTokenLatency,
  isBeyondFit,
  joulesPerToken,
  missedBy,
  type Fit,
  type FitInput,
} from './fit'
import { bitsOf, isInFit, publishedBits } from './precision'
import { workingOf } from './working'

export interface ServedRun extends EstimateInput, Service {
  readonly fit: Fit
  readonly size: ModelSize
  readonly output: TokenCount
}

export interface Size {
  readonly active: BillionParameters
  readonly total: BillionParameters
}

/** What may be moved one at a time; absent: at its middle. */
interface Moved {
  readonly joulesPerToken?: number
  readonly promptShare?: number
}

/** The parts of the sum for a model of one size. */
export interface Parts {
  readonly size: Size
  readonly input: FitInput
  readonly perToken: Ends
  readonly gpus: number
  readonly time: Milliseconds
  readonly graphics: WattHours
  readonly server: WattHours
  readonly beyond: Tokens
  readonly prompt: WattHours
  /** At the building's meter. */
  readonly all: WattHours
}

function partsFor(run: ServedRun, size: Size, moved: Moved = {}): Parts {
  const { fit, output } = run
  const bitsPerWeight = bitsOf(run.variant.precision, run.variant.model.id)
  const batch = run.batch === 'best' ? fit.batches.H100.high : (run.batch ?? ASSUMED_BATCH)
  const input = { ...size, batch, bitsPerWeight, tokens: output.count }
  const perToken = joulesPerToken(fit, input)
  const gpus = gpusFor(size.total, bitsPerWeight)
  const time = run.time ?? times(interTokenLatency(input), run.output.count)
  const graphics = toWattHours(joules(run.output.count * (moved.joulesPerToken ?? perToken.mid)))
  const server = serverEnergy(time, gpus, batch)
  const beyond = promptBeyond(run.measurement.usage)
  const prompt = promptEnergy(beyond, size.active, moved.promptShare ?? promptShare.mid)
  const all = times(plus(plus(graphics, server), prompt), pue.mid)
  return { size, input, perToken, gpus, time, graphics, server, beyond, prompt, all }
}

function factorsOf(run: ServedRun, middle: Parts): readonly UncertaintyFactor[] {
  const { size, host, output } = run
  const { factor } = sourceWords
  const missed = missedBy(run.fit)
  const moving = (ends: Ends, move: (value: number) => Moved) =>
    spreadOf(ends, (value) => partsFor(run, middle.size, move(value)).all)
  const low = { active: size.active.low, total: size.total.low }
  const high = { active: size.active.high, total: size.total.high }
  const factors: UncertaintyFactor[] = [
    { id: 'fit', name: factor.fit, spread: { down: missed, up: missed } },
    ...servingFactors(
      host,
      run.batch === undefined ? batchSpread(run.fit, middle.input) : undefined,
    ),
  ]
  if (middle.perToken.low < middle.perToken.high)
    factors.push({
      id: 'floor',
      name: factor.floor,
      spread: moving(middle.perToken, (value) => ({ joulesPerToken: value })),
    })
  if (low.total < high.total || low.active < high.active)
    factors.push({
      id: 'size',
      name: factor.size,
      spread: {
        down: Math.max(1, middle.all / partsFor(run, low).all),
        up: Math.max(1, partsFor(run, high).all / middle.all),
      },
    })
  if (middle.beyond > 0)
    factors.push({
      id: 'prompt',
      name: factor.prompt,
      spread: moving(promptShare, (value) => ({ promptShare: value })),
    })
  return [...factors, ...countFactors(output)]
}

function assumptionsOf(run: ServedRun, middle: Parts): string[] {
  const { size, output, variant, measurement, fit } = run
  const { batch } = middle.input
  const batches = fit.batches.H100
  const { assumed } = sourceWords
  return [
    ...(run.batch === undefined
      ? [assumed.batch(batch, batches.low, batches.high)]
      : [assumed.batchSet(batch)]),
    // A service that keeps eight at once may fall a little short of it, as on the bench.
    ...(batch < Math.floor(batches.low) || batch > batches.high ? [assumed.batchBeyondFit] : []),
    assumed.service,
    assumed.building(pue.low, pue.high),
    ...(size.basis === 'guessed' ? [assumed.guessedSize] : []),
    ...(size.basis === 'from-name' ? [assumed.sizeFromName] : []),
    ...precisionAssumed(variant),
    ...(isBeyondFit(middle.size.total) ? [assumed.beyondFit(middle.size.total)] : []),
    ...(output.how === 'counted' ? [assumed.counted] : []),
    ...(measurement.usage.promptTokens === undefined ? [assumed.promptUnknown] : []),
    ...(measurement.compute?.kind === 'recording' ? [assumed.recorded] : []),
    assumed.notCounted,
  ]
}

function precisionAssumed({ precision, model }: Variant): readonly string[] {
  const { assumed } = sourceWords
  if (isInFit(precision)) return []
  const published = precision === undefined ? publishedBits(model.id) : undefined
  return [published === undefined ? assumed.precision(precision) : assumed.published(published)]
}

const middleOf = (low: BillionParameters, high: BillionParameters): BillionParameters =>
  low === high ? low : billionParameters(geometricMean(low, high))

/** The estimate of a run at a server, for a model of known or guessed size. */
export function figureOf(run: ServedRun): EnergyFigure {
  const { active, total, basis } = run.size
  const middle = partsFor(run, {
    active: middleOf(active.low, active.high),
    total: middleOf(total.low, total.high),
  })
  const uncertainty = factorsOf(run, middle)
  const isGuess = basis === 'guessed'
  return {
    kind: 'estimate',
    energy: rangeFrom(middle.all, uncertainty),
    mark: isGuess ? 'guess' : 'modelled',
    grade: isGuess ? 'D' : 'C',
    boundary: 'server-and-pue',
    method: { id: run.fit.id, version: run.fit.version },
    shares: sharesOf(times(middle.prompt, pue.mid), middle.all, run.measurement.usage, run.output),
    working: workingOf(run, middle),
    assumptions: assumptionsOf(run, middle),
    uncertainty,
    citations,
  }
}

const citations: readonly Citation[] = [
  {
    title: 'ML.ENERGY Leaderboard v3 (data of 2026-02-16), which the fit is made from',
    url: 'https://ml.energy/leaderboard',
    retrieved: '2026-11-23',
    licence: 'Apache-2.0 (data card)',
  },
  {
    title: 'EcoLogits 0.11: server, GPUs per model, floor of small models',
    url: 'https://ecologits.ai/latest/methodology/llm_inference/',
    retrieved: '2026-11-23',
    licence: 'CC BY-SA 4.0',
  },
  {
    title: 'Oviedo et al. 2025, Energy Use of AI Inference: range of PUE',
    url: 'https://arxiv.org/abs/2509.20241',
    retrieved: '2026-11-23',
  },
]
