/**
 * 72 models that people ask for, each with the figure of 400 tokens from a busy service, in mWh: as it was by the
 * first edition (2026-11-24), and as it is. And the models that take more than a larger sibling, with the reason.
 */
import { modelCardOf, modelIds } from '@/catalog/identities'
import type { EnergyFigure } from '@/comparison/estimate'
import type { ModelCard } from '@/comparison/model-card'
import { asServed } from '@/energy/as-served'
import { publishedBits } from '@/energy/precision'
import { bestEstimate, type EnergySource } from '@/energy/source'
import { tokens } from '@/units/quantity'

export const basket: readonly string[] = [
  'HuggingFaceTB/SmolLM2-135M-Instruct',
  'HuggingFaceTB/SmolLM2-360M-Instruct',
  'HuggingFaceTB/SmolLM2-1.7B-Instruct',
  'HuggingFaceTB/SmolLM3-3B',
  'meta-llama/Llama-3.2-1B-Instruct',
  'meta-llama/Llama-3.2-3B-Instruct',
  'meta-llama/Llama-3.1-8B-Instruct',
  'meta-llama/Llama-3.1-70B-Instruct',
  'meta-llama/Llama-3.3-70B-Instruct',
  'meta-llama/Llama-3.1-405B-Instruct',
  'meta-llama/Llama-4-Scout-17B-16E-Instruct',
  'meta-llama/Llama-4-Maverick-17B-128E-Instruct',
  'Qwen/Qwen2.5-0.5B-Instruct',
  'Qwen/Qwen2.5-1.5B-Instruct',
  'Qwen/Qwen2.5-3B-Instruct',
  'Qwen/Qwen2.5-7B-Instruct',
  'Qwen/Qwen3-0.6B',
  'Qwen/Qwen3-1.7B',
  'Qwen/Qwen3-4B',
  'Qwen/Qwen3-8B',
  'Qwen/Qwen3-14B',
  'Qwen/Qwen3-32B',
  'Qwen/Qwen3-30B-A3B-Instruct-2507',
  'Qwen/Qwen3-30B-A3B-Thinking-2507',
  'Qwen/Qwen3-235B-A22B-Instruct-2507',
  'Qwen/Qwen3-235B-A22B-Thinking-2507',
  'Qwen/Qwen3-Next-80B-A3B-Instruct',
  'Qwen/Qwen3.5-4B',
  'Qwen/Qwen3.5-9B',
  'Qwen/Qwen3.6-27B',
  'Qwen/Qwen3.6-35B-A3B',
  'google/gemma-2-2b-it',
  'google/gemma-2-9b-it',
  'google/gemma-2-27b-it',
  'google/gemma-3-1b-it',
  'google/gemma-3-4b-it',
  'google/gemma-3-12b-it',
  'google/gemma-3-27b-it',
  'google/gemma-4-31B-it',
  'microsoft/Phi-3-mini-4k-instruct',
  'microsoft/Phi-3-small-8k-instruct',
  'microsoft/Phi-3-medium-4k-instruct',
  'microsoft/Phi-3.5-mini-instruct',
  'microsoft/phi-4',
  'mistralai/Mistral-7B-Instruct-v0.3',
  'mistralai/Mistral-Nemo-Instruct-2407',
  'mistralai/Mistral-Large-Instruct-2407',
  'mistralai/Mixtral-8x7B-Instruct-v0.1',
  'mistralai/Mixtral-8x22B-Instruct-v0.1',
  'mistralai/Mistral-Large-3-675B-Instruct-2512',
  'nvidia/NVIDIA-Nemotron-Nano-9B-v2',
  'nvidia/NVIDIA-Nemotron-Nano-12B-v2',
  'deepseek-ai/DeepSeek-V3.1',
  'deepseek-ai/DeepSeek-R1-0528',
  'moonshotai/Kimi-K2-Thinking',
  'zai-org/GLM-4.6',
  'openai/gpt-oss-20b',
  'openai/gpt-oss-120b',
  'openai:gpt-4o-mini',
  'openai:gpt-4o',
  'openai:gpt-4.1-nano',
  'openai:gpt-5-nano',
  'openai:gpt-5-mini',
  'openai:gpt-5',
  'openai:gpt-5-pro',
  'anthropic:claude-3-haiku-20240307',
  'anthropic:claude-haiku-4-5',
  'anthropic:claude-sonnet-4-6',
  'anthropic:claude-opus-4-6',
  'google:gemini-2.5-flash-lite',
  'google:gemini-2.5-flash',
  'google:gemini-2.5-pro',
]

const ANSWER = tokens(400)

function figureBy(sources: readonly EnergySource[], card: ModelCard): EnergyFigure | undefined {
  const found = bestEstimate(sources, asServed(card, { outputTokens: ANSWER }))
  return found.kind === 'estimate' ? found : undefined
}

export interface BasketRow {
  readonly model: string
  readonly before: EnergyFigure | undefined
  readonly now: EnergyFigure | undefined
}

/** `retired` in the order of `sources`; a model that the catalogue no longer has stands without figures. */
export const basketRows = (
  sources: readonly EnergySource[],
  retired: readonly EnergySource[],
): readonly BasketRow[] =>
  basket.map((model) => {
    const card = modelCardOf(model)
    const by = (all: readonly EnergySource[]) => card && figureBy(all, card)
    return { model, before: by(retired), now: by(sources) }
  })

/** A family: one maker and one series, whatever the generation. */
const familyOf = (id: string): string | undefined =>
  /^[^/:]+[/:][a-z]+(?:-(?:oss|nano|mini)(?=-))?/i.exec(id)?.[0].toLowerCase()

/**
 * Why a model takes more than a larger sibling: a bench measured both so, or one of the two, beside which stands
 * the fit; or the larger one uses fewer of its weights for a token, or has fewer bits. Nothing of it: a failure.
 */
export type Reason = 'both-measured' | 'smaller-measured' | 'larger-measured' | 'sparser' | 'none'

export interface Inversion {
  readonly smaller: string
  readonly larger: string
  /** How many times the larger sibling's energy. */
  readonly times: number
  readonly reason: Reason
}

interface Sibling {
  readonly id: string
  readonly total: number
  readonly active: number
  readonly figure: EnergyFigure
}

const middle = ({ low, high }: { readonly low: number; readonly high: number }): number =>
  Math.sqrt(low * high)

function reasonOf(smaller: Sibling, larger: Sibling): Reason {
  const [first, second] = [smaller, larger].map(({ figure }) => figure.mark === 'benchmark')
  if (first === true && second === true) return 'both-measured'
  if (first === true) return 'smaller-measured'
  if (second === true) return 'larger-measured'
  const isSparser = larger.active < smaller.active
  const hasFewerBits = (publishedBits(larger.id) ?? 16) < (publishedBits(smaller.id) ?? 16)
  return isSparser || hasFewerBits ? 'sparser' : 'none'
}

function siblingsIn(sources: readonly EnergySource[]): ReadonlyMap<string, readonly Sibling[]> {
  const families = new Map<string, readonly Sibling[]>()
  for (const id of modelIds) {
    const card = modelCardOf(id)
    const family = familyOf(id)
    if (card?.size === undefined || family === undefined) continue
    const figure = figureBy(sources, card)
    if (figure === undefined) continue
    const sibling = { id, total: middle(card.size.total), active: middle(card.size.active), figure }
    families.set(family, [...(families.get(family) ?? []), sibling])
  }
  return families
}

/** Larger by more than names round. */
const LARGER = 1.05

/** Every model of the catalogue that takes more than a larger sibling, beside the sibling that takes least. */
export const inversions = (sources: readonly EnergySource[]): readonly Inversion[] =>
  [...siblingsIn(sources).values()].flatMap((siblings) =>
    siblings.flatMap((smaller) => {
      const [larger] = siblings
        .filter(({ total, figure }) => {
          const isLess = figure.energy.mid < smaller.figure.energy.mid
          return isLess && total > smaller.total * LARGER
        })
        .sort((a, b) => a.figure.energy.mid - b.figure.energy.mid)
      if (larger === undefined) return []
      const times = smaller.figure.energy.mid / larger.figure.energy.mid
      return [{ smaller: smaller.id, larger: larger.id, times, reason: reasonOf(smaller, larger) }]
    }),
  )
