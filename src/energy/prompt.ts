/**
 * What a prompt takes beyond the short one that the benchmarks' energy per output token includes: reading it
 * (weights and attention), and what each token of the answer then has to look back at.
 *
 * Nothing measured covers it, so all of it is an assumption with its range. Source of the numbers, and the sum
 * held against Epoch AI's: `docs/method.md`, "Served models".
 */
import type { UncertaintyFactor } from '@/comparison/estimate'
import type { TokenUsage } from '@/comparison/run-event'
import {
  joules,
  plus,
  tokens,
  toWattHours,
  type BillionParameters,
  type Tokens,
  type WattHours,
} from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import { spreadOf, type Ends } from './spread'

/** Prompt tokens up to here are in the benchmarks' energy per output token. */
export const PROMPT_TOKENS_INCLUDED = 500

/** Operations a second and bytes a second of an H100 (BF16, HBM3), and the power it then draws. */
const GPU_FLOPS = 989e12
const GPU_BYTES = 3.35e12
export const GPU_POWER_READING = 0.84 * 700

/** Share of the operations that serves the prompt; the figure is lowest at the best share. */
const computeShare: Ends = { low: 0.65, mid: 0.45, high: 0.25 }
/** Share of the bytes a second that serves the cache. */
const memoryShare: Ends = { low: 0.9, mid: 0.6, high: 0.3 }

/**
 * Layers × width of the attention, by the active parameters in billions: 29,000 · P^0.72. Llama 3.1 8B 131k, 70B
 * 655k, 405B 2.1M; Qwen3 235B 385k, gpt-oss-120b 104k, DeepSeek V3 437k lie within ×/÷ 1.5 of it.
 */
const attentionWidth = (active: BillionParameters): number => 29e3 * active ** 0.72
/**
 * Bytes of the key-value cache for each token of the context: 55,000 · P^0.42. Llama 3.1 8B 131k, 70B 328k, 405B
 * 516k, Qwen3 235B 193k; gpt-oss-120b (74k, half of it a window) and DeepSeek V3 (70k) take up to 3.5 times less.
 */
const cacheBytes = (active: BillionParameters): number => 55e3 * active ** 0.42
/** How far architectures lie from these two. */
const architecture: Ends = { low: 1 / 2.5, mid: 1, high: 1.5 }

/** What may be moved one at a time; at its middle where it is not said. */
interface Moved {
  readonly compute?: number
  readonly memory?: number
  readonly architecture?: number
}

export interface PromptEnergy {
  /** Uncached tokens beyond those that are included. */
  readonly beyond: Tokens
  /** Tokens of the context beyond those, cached ones too: each token of the answer looks back at them. */
  readonly context: Tokens
  /** Reading the uncached tokens, attention included, and fetching the cached ones. */
  readonly reading: WattHours
  /** Looking back at the prompt while the answer is written. */
  readonly lookingBack: WattHours
  readonly all: WattHours
}

/**
 * In Wh of the graphics processors; nothing where the number of prompt tokens is not known.
 *
 *   reading       (2 · P_a · n + 2 · width · (N² − max(cached, 500)²)) operations + cached tokens × cache bytes
 *   looking back  output tokens × context × cache bytes
 */
export function promptEnergy(
  usage: TokenUsage,
  outputTokens: number,
  active: BillionParameters,
  moved: Moved = {},
): PromptEnergy {
  const promptTokens: number = usage.promptTokens ?? 0
  const cachedPromptTokens: number = usage.cachedPromptTokens ?? 0
  const cached = Math.min(cachedPromptTokens, promptTokens)
  const beyond = Math.max(0, promptTokens - cached - PROMPT_TOKENS_INCLUDED)
  const context = Math.max(0, promptTokens - PROMPT_TOKENS_INCLUDED)
  const kind = moved.architecture ?? architecture.mid
  const start = Math.max(cached, PROMPT_TOKENS_INCLUDED)
  const attended = beyond > 0 ? Math.max(0, promptTokens ** 2 - start ** 2) : 0
  const operations =
    2 * active * 1e9 * beyond + 2 * attentionWidth(active) * Math.max(1, kind) * attended
  const bytes = cacheBytes(active) * kind
  const forBytes = (count: number) =>
    toWattHours(
      joules((count * bytes * GPU_POWER_READING) / (GPU_BYTES * (moved.memory ?? memoryShare.mid))),
    )
  const computing = toWattHours(
    joules((operations * GPU_POWER_READING) / (GPU_FLOPS * (moved.compute ?? computeShare.mid))),
  )
  const reading = plus(computing, forBytes(Math.min(cached, context)))
  const lookingBack = forBytes(outputTokens * context)
  return {
    beyond: tokens(beyond),
    context: tokens(context),
    reading,
    lookingBack,
    all: plus(reading, lookingBack),
  }
}

/** How far the prompt moves a figure; none where there is no long one. `figureAt` puts a moved prompt into the sum. */
export function promptFactors(
  usage: TokenUsage,
  outputTokens: number,
  active: BillionParameters,
  figureAt: (prompt: WattHours) => number,
): readonly UncertaintyFactor[] {
  const { context } = promptEnergy(usage, outputTokens, active)
  if (context === 0) return []
  const moving = (ends: Ends, move: (value: number) => Moved) =>
    spreadOf(ends, (value) => figureAt(promptEnergy(usage, outputTokens, active, move(value)).all))
  const { factor } = sourceWords
  return [
    { id: 'prompt', name: factor.prompt, spread: moving(computeShare, (compute) => ({ compute })) },
    { id: 'cache', name: factor.cache, spread: moving(memoryShare, (memory) => ({ memory })) },
    {
      id: 'attention',
      name: factor.attention,
      spread: moving(architecture, (value) => ({ architecture: value })),
    },
  ].filter(({ spread }) => spread.down * spread.up > 1)
}
