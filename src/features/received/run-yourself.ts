/** From what others sent to the visitor's own draft: which of its models are here, and what is nearest. */
import { shippedVariants } from '@/catalog/shipped'
import type { ModelSize } from '@/comparison/model-card'
import { withoutTurns } from '@/comparison/direction'
import { questionOf, systemOf } from '@/comparison/prompt'
import type { Variant } from '@/comparison/variant'
import type { Preset } from '@/share/preset'
import { originOf } from '@/share/origin'
import { publicSetup } from '@/share/public-setup'
import { tokens } from '@/units/quantity'
import { words } from '@/words'
import { nothingKnown, wayTo, type Known, type Way } from './bring-along'
import {
  addOwnModel,
  ownVariantsOf,
  type Draft,
  type DraftStore,
} from '@/playground/stores/draft-store'
import type { OwnModel } from '@/playground/stores/own-models'
import type { Playground } from '@/playground/playground'
import type { Received } from '@/playground/stores/received'
import { toFileText } from '@/share/file'

/** A model of a received comparison, and what the page can ask for it. */
export interface WantedModel {
  readonly name: string
  /** The same model, run in the same way. */
  readonly here?: Variant
  /** How it can be had as the sender had it. */
  readonly bring?: Exclude<Way, { readonly kind: 'cannot' }>
  /** Why this browser cannot run it. */
  readonly obstacle?: Extract<Way, { readonly kind: 'cannot' }>['why']
  /** What comes nearest where it cannot be had, and in what. */
  readonly nearest?: { readonly variant: Variant; readonly by: 'model' | 'size' }
}

type Choices = readonly Variant[]

/** Everything that can be chosen on this page. */
export const choicesOf = (draft: Pick<Draft, 'ownModels'>): Choices => [
  ...shippedVariants,
  ...ownVariantsOf(draft),
]

const isSameWay = (wanted: Variant, choice: Variant): boolean =>
  wanted.engine === choice.engine &&
  wanted.model.id === choice.model.id &&
  wanted.precision === choice.precision &&
  sorted(publicSetup(wanted.setup)) === sorted(publicSetup(choice.setup))

const sorted = (setup: object): string =>
  JSON.stringify(Object.entries(setup).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const middleOf = ({ total }: ModelSize): number => Math.sqrt(total.low * total.high)

/** The closest by the ratio of sizes; none where the size is not known. */
function nearestInSize(size: ModelSize | undefined, choices: Choices): Variant | undefined {
  if (size === undefined) return undefined
  const away = ({ model }: Variant): number =>
    model.size === undefined ? Infinity : Math.abs(Math.log(middleOf(model.size) / middleOf(size)))
  const known = choices.filter((choice) => Number.isFinite(away(choice)))
  return known.toSorted((a, b) => away(a) - away(b))[0]
}

/** One for each run, in their order. */
export const wantedModels = (
  { comparison }: Received,
  choices: Choices,
  known: Known = nothingKnown,
): readonly WantedModel[] =>
  comparison.runs.map(({ variant }) => {
    const name = withoutTurns(variant.model.name)
    const way = wayTo(variant, known)
    if (way?.kind === 'cannot')
      return { name, obstacle: way.why, ...nearestTo(variant, withoutEngine(choices, variant)) }
    const here = choices.find((choice) => isSameWay(variant, choice))
    if (here !== undefined) return { name, here }
    return way === undefined ? { name, ...nearestTo(variant, choices) } : { name, bring: way }
  })

const withoutEngine = (choices: Choices, { engine }: Variant): Choices =>
  choices.filter((choice) => choice.engine !== engine)

function nearestTo({ model }: Variant, choices: Choices): Pick<WantedModel, 'nearest'> {
  const same = choices.find((choice) => choice.model.id === model.id)
  if (same !== undefined) return { nearest: { variant: same, by: 'model' } }
  const near = nearestInSize(model.size, choices)
  return near === undefined ? {} : { nearest: { variant: near, by: 'size' } }
}

const HOTTEST = 2

/**
 * Fills the form with the received prompt and these models, to be changed as the visitor likes; those
 * brought along come into the visitor's list. What comes of it stands beside the original and remembers
 * it. Nothing is asked.
 */
export function forkReceived(
  { draft, comparisons }: Pick<Playground, 'draft' | 'comparisons'>,
  received: Received,
  variants: readonly Variant[],
  brought: readonly OwnModel[] = [],
): void {
  for (const own of brought) addOwnModel(draft, own)
  fillFromReceived(draft, received, variants)
  comparisons.actions.fork({ received, origin: originOf(received.receipt) })
}

function fillFromReceived(
  draft: DraftStore,
  { comparison: { prompt } }: Received,
  variants: readonly Variant[],
): void {
  const { temperature, maximumTokens, seed } = prompt.settings
  draft.setState({
    question: questionOf(prompt),
    system: systemOf(prompt),
    settings: {
      ...(temperature !== undefined && temperature <= HOTTEST && { temperature }),
      ...(maximumTokens !== undefined && maximumTokens >= 1 && { maximumTokens }),
      ...(seed !== undefined && { seed }),
    },
    chosen: [...new Set(variants.map(({ id }) => id))],
  })
}

const plainName = (text: string): string => text.toLowerCase().replace(/[^a-z\d.]+/g, '')

/** By its id, the end of its card's id, or its name; a precision may follow after `@`. */
function namedBy(written: string, choices: Choices): Variant | undefined {
  const [name = '', precision] = written.split('@')
  const wanted = plainName(name)
  const fitting = choices.filter(
    ({ id, model }) =>
      id === written ||
      [model.id, model.id.replace(/^[^:/]*[:/]/, ''), model.name].map(plainName).includes(wanted),
  )
  if (precision !== undefined)
    return fitting.find((variant) => variant.precision === precision.toLowerCase())
  // The chosen precision of the page where there are several: its finest.
  return fitting.find((variant) => variant.precision === 'q8_0') ?? fitting[0]
}

/** Fills the form with what an address asks for, and says so in a sentence. Nothing is asked. */
export function fillFromPreset(draft: DraftStore, preset: Preset): string {
  const choices = choicesOf(draft.getState())
  const found = preset.models.map((written) => ({ written, variant: namedBy(written, choices) }))
  const chosen = found.flatMap(({ variant }) => variant?.id ?? [])
  const missing = found.flatMap(({ written, variant }) => (variant === undefined ? [written] : []))
  const { prompt, system, temperature, tokens: maximum, seed } = preset
  draft.setState(({ settings }) => ({
    ...(chosen.length > 0 && { chosen: [...new Set(chosen)] }),
    ...(prompt !== undefined && { question: prompt }),
    ...(system !== undefined && { system }),
    settings: {
      ...settings,
      ...(temperature !== undefined && { temperature }),
      ...(maximum !== undefined && { maximumTokens: tokens(maximum) }),
      ...(seed !== undefined && { seed }),
    },
  }))
  return words.share.filled(missing.map(withoutTurns))
}

/** The file's text: all that was sent, and nothing of the visitor's. */
export const fileTextOf = ({ receipt }: Received): string => toFileText(receipt)
