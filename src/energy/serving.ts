/**
 * What a figure of the graphics processors lacks to be that of a service: the server around them,
 * the building, and what nobody outside the provider knows.
 *
 * Source of all numbers: `docs/method.md`, "Served models".
 */
import { reachOf } from '@/comparison/place'
import type { EnergyEstimate, EnergyShares, UncertaintyFactor } from '@/comparison/estimate'
import type { TokenCount } from '@/comparison/measurement'
import type { TokenUsage } from '@/comparison/run-event'
import {
  energyOver,
  times,
  watts,
  type BillionParameters,
  type Milliseconds,
  type WattHours,
} from '@/units/quantity'
import type { Spread } from '@/units/range'
import { sourceWords } from '@/words/sources'
import type { BatchSetting, EstimateInput } from './source'
import { geometricMean, spreadOf, type Ends } from './spread'

/** Requests answered at once; the batch that services of this kind are assumed to keep. */
export const ASSUMED_BATCH = 64

/** Power of a server for eight GPUs, without them: AWS p5.48xlarge, by EcoLogits. */
export const SERVER_POWER = watts(1200)
export const GPUS_IN_SERVER = 8

/** GB of a GPU (H100), and how much more than its weights a model needs. */
const GPU_MEMORY_GB = 80
const MEMORY_OVERHEAD = 1.2

/** GPUs that hold a model: the next power of two, as EcoLogits counts them. */
export function gpusFor(total: BillionParameters, bitsPerWeight: number): number {
  const memoryGB = (MEMORY_OVERHEAD * total * bitsPerWeight) / 8
  return 2 ** Math.ceil(Math.log2(Math.max(1, Math.ceil(memoryGB / GPU_MEMORY_GB))))
}

/** The share that one of `batch` requests has in the server around `gpus` GPUs. */
export const serverEnergy = (time: Milliseconds, gpus: number, batch: number): WattHours =>
  times(energyOver(SERVER_POWER, time), gpus / GPUS_IN_SERVER / batch)

/** The shares of prompt, reasoning and answer; output tokens cost alike, whatever they are for. */
export function sharesOf(
  prompt: WattHours,
  /** Of everything, by the same boundary as `prompt`. */
  all: WattHours,
  { reasoningTokens }: TokenUsage,
  { count }: TokenCount,
): EnergyShares {
  const forPrompt = prompt / all
  if (reasoningTokens === undefined) return { prompt: forPrompt, answer: 1 - forPrompt }
  const reasoning = (1 - forPrompt) * Math.min(1, reasoningTokens / count)
  return { prompt: forPrompt, reasoning, answer: 1 - forPrompt - reasoning }
}

/** Power usage effectiveness: electricity of the building over that of its computers. */
export const pue: Ends = { low: 1.05, mid: 1.15, high: 1.4 }

/** Software, hardware and task unlike the bench's: from few comparisons, a judgement. */
export const STACK_FACTOR = 1.8

/** Hosts that hand a request on to others, so that two requests may share nothing. */
const routers = ['openrouter.ai', 'router.huggingface.co', 'ai-gateway.vercel.sh']

/** Names the host as what two of its runs share, unless it hands requests on. */
export const sharedAt = (host: string): { readonly shared?: string } =>
  routers.includes(host) ? {} : { shared: host }

const bothWays = (factor: number) => ({ down: factor, up: factor })

/** A spread in two independent ones that make it again together: the first has `share` of its variance. */
export function splitSpread({ down, up }: Spread, share: number): readonly [Spread, Spread] {
  const part = (of: number): Spread => ({ down: down ** Math.sqrt(of), up: up ** Math.sqrt(of) })
  return [part(share), part(1 - share)]
}

/** How far a figure moves where only a share of it does. */
export const onShare = ({ down, up }: Spread, share: number): Spread => ({
  down: 1 / (1 - share + share / down),
  up: 1 - share + share * up,
})

/** What two runs of one model at one host share beside what the host shares. */
export const sharedByModel = (host: string, model: string): { readonly shared?: string } =>
  routers.includes(host) ? {} : { shared: `${host} ${model}` }

export interface Serving {
  readonly host: string
  /** By its one name. */
  readonly model: string
  /** How far the batch moves this figure; absent where somebody set it, for then it is not unknown. */
  readonly batch?: Spread
}

/**
 * What is unknown of every service. Two models at one host share its building alone: it runs them on processors and at
 * batches of their own, and where they are 4 times apart a verdict that takes any part of batch or stack as shared
 * is wrong more often than in 5 of 100 calls (`npm run validate`). Two runs of one model there share all of it.
 */
export function servingFactors({ host, model, batch }: Serving): readonly UncertaintyFactor[] {
  const { factor } = sourceWords
  const ofModel = sharedByModel(host, model)
  return [
    ...(batch ? [{ id: 'batch', name: factor.batch, spread: batch, ...ofModel }] : []),
    { id: 'stack', name: factor.stack, spread: bothWays(STACK_FACTOR), ...ofModel },
    { id: 'pue', name: factor.pue, spread: spreadOf(pue, (value) => value), ...sharedAt(host) },
  ]
}

/** Below the fewest that a bench ran, the energy of a token rises almost as the batch falls. */
export const FEW = 8
const FEW_EXPONENT = -0.9
/** One at a time, or a few: on older processors, often without a serving engine. */
const OTHER_HOSTS = 3.5
const OVERHEAD_J = 2

/** J per token of fewer requests at once than 8, carried on from there. */
export const carriedToFew = (joulesAtEight: number, batch: number): number =>
  joulesAtEight * (Math.min(batch, FEW) / FEW) ** FEW_EXPONENT

/**
 * J per token of a service with little to do: the low end is such a host on an H100 with a serving engine; the high
 * end 3.5 times that and 2 J of a processor that waits, as older hardware and other software take. From LLM-Perf
 * (one at a time), a serving engine with about 8 at once on three processors, and Mistral 7B from 1 to 64 on an A800.
 */
export function lowTraffic(joulesAtEight: number, batch: number): Ends {
  const low = carriedToFew(joulesAtEight, batch)
  const high = OTHER_HOSTS * low + OVERHEAD_J / batch
  return { low, mid: geometricMean(low, high), high }
}

/** Requests at once that a setting means; `best` is for each method to say. */
export function batchOf(setting: BatchSetting | undefined): number | 'best' {
  if (setting === 'few') return FEW
  if (setting === 'one') return 1
  return setting ?? ASSUMED_BATCH
}

/** Who served a run, and how long it took by our clock. */
export interface Service {
  readonly host: string
  /** As measured; undefined where it has to be modelled. */
  readonly time: Milliseconds | undefined
}

/** The service that answered, now or when it was recorded; unknown where there was none. */
export function serviceOf({
  measurement: { compute, duration },
  place,
}: Pick<EstimateInput, 'measurement' | 'place'>):
  ({ readonly kind: 'service' } & Service) | Extract<EnergyEstimate, { kind: 'unknown' }> {
  const live = compute?.kind === 'recording' ? compute.of : compute
  if (place.kind !== 'remote' || live?.kind !== 'server')
    return { kind: 'unknown', why: sourceWords.notOnAServer, isOutOfScope: true }
  const { host } = live
  if (reachOf(host) !== 'internet') return { kind: 'unknown', why: sourceWords.privateServer(host) }
  // A recording may be played at another pace than it had.
  const isOfThisRun = compute?.kind === 'server' && duration !== 0
  return { kind: 'service', host, time: isOfThisRun ? duration : undefined }
}

/**
 * Tokens that nobody reported. Counted as pieces of the stream, a host may have sent several in one;
 * counted from the text, how far they may be off is part of the count.
 */
export function countFactors(counted: TokenCount): readonly UncertaintyFactor[] {
  if (counted.how === 'reported') return []
  const spread = counted.how === 'from-text' ? counted.spread : { down: 1.1, up: 2 }
  return [{ id: 'count', name: sourceWords.factor.count, spread }]
}
