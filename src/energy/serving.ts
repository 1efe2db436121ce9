/**
 * What a figure of the graphics processors lacks to be that of a service: the server around them,
 * long prompts, the building, and what nobody outside the provider knows.
 *
 * Source of all numbers: `docs/method.md`, "Served models".
 */
import { reachOf } from '@/comparison/place'
import type { EnergyEstimate, EnergyShares, UncertaintyFactor } from '@/comparison/estimate'
import type { TokenCount } from '@/comparison/measurement'
import type { TokenUsage } from '@/comparison/run-event'
import {
  energyOver,
  joules,
  times,
  tokens,
  toWattHours,
  watts,
  type BillionParameters,
  type Milliseconds,
  type Tokens,
  type WattHours,
} from '@/units/quantity'
import type { Spread } from '@/units/range'
import { sourceWords } from '@/words/sources'
import type { EstimateInput } from './source'
import { spreadOf, type Ends } from './spread'

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

/** Prompt tokens up to here are in the benchmarks' energy per output token. */
export const PROMPT_TOKENS_INCLUDED = 500

/** Uncached prompt tokens beyond those; none where their number is not known. */
export function promptBeyond({ promptTokens, cachedPromptTokens }: TokenUsage): Tokens {
  if (promptTokens === undefined) return tokens(0)
  const uncached =
    cachedPromptTokens === undefined ? promptTokens : promptTokens - cachedPromptTokens
  return tokens(Math.max(0, uncached - PROMPT_TOKENS_INCLUDED))
}

/** Operations a second of an H100 at BF16, and the power it then draws. */
const GPU_FLOPS = 989e12
const GPU_POWER_READING = 0.84 * 700
/** Share of the operations that serves the prompt; the figure is lowest at the best share. */
export const promptShare: Ends = { low: 0.65, mid: 0.45, high: 0.25 }

/**
 * Reading prompt tokens beyond those that the benchmarks include.
 *
 *   E = n · 2 · P_a · P / (F · share)      n tokens, P_a active parameters
 *
 * An assumption: nothing measured covers it. Attention is left out.
 */
export const promptEnergy = (beyond: Tokens, active: BillionParameters, share: number): WattHours =>
  toWattHours(joules((beyond * 2 * active * 1e9 * GPU_POWER_READING) / (GPU_FLOPS * share)))

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

/**
 * What is unknown of every service; shared by two runs at one host that serves by itself. `batch` is how
 * far the batch moves this figure; absent where somebody set it, for then it is not unknown.
 */
export const servingFactors = (
  host: string,
  batch: Spread | undefined,
): readonly UncertaintyFactor[] => [
  ...(batch
    ? [{ id: 'batch', name: sourceWords.factor.batch, spread: batch, ...sharedAt(host) }]
    : []),
  {
    id: 'stack',
    name: sourceWords.factor.stack,
    spread: bothWays(STACK_FACTOR),
    ...sharedAt(host),
  },
  {
    id: 'pue',
    name: sourceWords.factor.pue,
    spread: spreadOf(pue, (value) => value),
    ...sharedAt(host),
  },
]

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

/** Tokens that were counted as pieces of the stream: a host may send several in one. */
export const countFactors = ({ how }: TokenCount): readonly UncertaintyFactor[] =>
  how === 'reported'
    ? []
    : [{ id: 'count', name: sourceWords.factor.count, spread: { down: 1.1, up: 2 } }]
