/**
 * The table behind `npm run ladder`: what one answer of a few well-known models takes, by the page's own
 * energy code, in the few kilobytes that the first screen can carry.
 *
 * Energy grows with the length of an answer, in most methods in proportion. So a row holds µWh per output
 * token at as few lengths as are needed for all the others to follow from them.
 */
import { modelCardOf } from '@/catalog/identities'
import { qualityMeasures, qualityOf } from '@/catalog/quality'
import type { EnergyFigure } from '@/comparison/estimate'
import type { ModelCard } from '@/comparison/model-card'
import { asServed } from '@/energy/as-served'
import { bestEstimate, type EnergySource } from '@/energy/source'
import { tokens } from '@/units/quantity'
import { throughPoints } from '@/units/through-points'

/** Stops of the slider, in tokens of the answer. */
const lengths = [50, 75, 100, 150, 200, 300, 400, 500, 750, 1000, 1500, 2000, 3000, 4000]

/** An assumption: nobody publishes how long a model thinks about the same question. */
const thinkingPerToken = 5

/** Whether a model reasons before it answers: where it is asked to, or whatever it is asked. */
type Thinks = 'never' | 'can' | 'always'

/** Known to many, from the smallest to the frontier; by one name, as short as people say it. */
const models: readonly (readonly [id: string, name: string, thinks: Thinks])[] = [
  ['HuggingFaceTB/SmolLM2-135M-Instruct', 'SmolLM2 135M', 'never'],
  ['google/gemma-3-1b-it', 'Gemma 3 1B', 'never'],
  ['openai/gpt-oss-20b', 'gpt-oss 20B', 'always'],
  ['meta-llama/Llama-3.1-8B-Instruct', 'Llama 3.1 8B', 'never'],
  ['Qwen/Qwen3-14B', 'Qwen3 14B', 'can'],
  ['openai/gpt-oss-120b', 'gpt-oss 120B', 'always'],
  ['meta-llama/Llama-3.1-70B-Instruct', 'Llama 3.1 70B', 'never'],
  ['deepseek-ai/DeepSeek-V3.1', 'DeepSeek V3.1', 'can'],
  ['openai:gpt-5', 'GPT-5', 'can'],
  ['meta-llama/Llama-3.1-405B-Instruct', 'Llama 3.1 405B', 'never'],
  ['anthropic:claude-opus-4-6', 'Claude Opus 4.6', 'can'],
  ['google:gemini-2.5-pro', 'Gemini 2.5 Pro', 'always'],
  ['openai:gpt-5-pro', 'GPT-5 Pro', 'always'],
]

/** Output tokens, then low, mid and high in µWh for each of them. */
type Knot = readonly [count: number, low: number, mid: number, high: number]

const MICRO = 1e6
const DIGITS = 5
/** How far a length between two knots may be off: figures are shown with two digits. */
const TOLERANCE = 1e-3

/** Billions of parameters, all of them, up to which a model is small, and medium. */
const SMALL = 10
const MEDIUM = 130

export function sizeClassOf({ size }: ModelCard): 'small' | 'medium' | 'large' | 'undisclosed' {
  if (size === undefined || size.basis === 'guessed') return 'undisclosed'
  if (size.total.high <= SMALL) return 'small'
  return size.total.high <= MEDIUM ? 'medium' : 'large'
}

const rounded = (value: number): number => Number(value.toPrecision(DIGITS))

/** @throws Error where no source covers the model: it has no place on the ladder. */
function figureOf(
  sources: readonly EnergySource[],
  card: ModelCard,
  answer: number,
  isThinking: boolean,
): EnergyFigure {
  const thought = isThinking ? answer * thinkingPerToken : 0
  const input = asServed(card, {
    outputTokens: tokens(answer + thought),
    ...(isThinking && { reasoningTokens: tokens(thought) }),
  })
  const found = bestEstimate(sources, input)
  if (found.kind === 'unknown') throw new Error(`${card.id}: ${found.why}`)
  return found
}

/** As few of the points as are needed: the two ends, and then the one that is missed most, until none is. */
export function knotsOf(all: readonly Knot[]): readonly Knot[] {
  const [first] = all
  const last = all.at(-1)
  if (first === undefined || last === undefined) return []
  let kept: readonly Knot[] = [first]
  const missed = (knot: Knot): number =>
    Math.max(
      ...([1, 2, 3] as const).map((column) => {
        const curve = kept.map((known) => [known[0], known[column]] as const)
        return Math.abs(throughPoints(curve, knot[0]) / knot[column] - 1)
      }),
    )
  for (;;) {
    const worst = all.reduce((most, knot) => (missed(knot) > missed(most) ? knot : most))
    if (missed(worst) <= TOLERANCE) return kept
    const next = kept.length === 1 ? last : worst
    kept = [...kept, next].sort((a, b) => a[0] - b[0])
  }
}

function knotsFor(
  sources: readonly EnergySource[],
  card: ModelCard,
  isThinking: boolean,
): readonly Knot[] {
  const all = lengths.map((answer): Knot => {
    const count = answer * (isThinking ? 1 + thinkingPerToken : 1)
    const { low, mid, high } = figureOf(sources, card, answer, isThinking).energy
    const perToken = (energy: number): number => rounded((energy * MICRO) / count)
    return [count, perToken(low), perToken(mid), perToken(high)]
  })
  return knotsOf(all)
}

function rowOf(
  sources: readonly EnergySource[],
  [id, name, thinks]: (typeof models)[number],
): object {
  const card = modelCardOf(id)
  if (card === undefined) throw new Error(`No model of the catalog is called ${id}.`)
  const { mark, method } = figureOf(sources, card, 400, false)
  const quality = qualityMeasures.flatMap((measure) => {
    const found = qualityOf(measure, id)
    return found === undefined ? [] : [[measure, rounded(found.score)] as const]
  })
  return {
    id,
    name,
    size: sizeClassOf(card),
    mark,
    method: method.id,
    thinks,
    quality: Object.fromEntries(quality),
    answer: knotsFor(sources, card, false),
    thinking: thinks === 'never' ? [] : knotsFor(sources, card, true),
  }
}

/** The table, and where it belongs. */
export const ladderTable = (sources: readonly EnergySource[]) => ({
  path: 'src/features/ladder/table.json',
  table: {
    what: 'Energy of one answer of well-known models as if a host had served it, by the page’s own energy code; made by npm run ladder',
    licence: 'Apache-2.0; of the sources as their own tables say',
    units: {
      lengths: 'tokens of the answer',
      thinkingPerToken: 'tokens of thinking for each token of the answer, an assumption',
      answer: 'output tokens, then low, mid and high in µWh per output token',
      thinking: 'the same with thinking first; thinking and answer together',
    },
    sources: [],
    lengths,
    thinkingPerToken,
    rows: models.map((model) => rowOf(sources, model)),
  },
})
