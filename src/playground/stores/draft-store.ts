/** What the visitor is about to ask, and whom: kept in local storage, so that a reload loses nothing. */
import * as v from 'valibot'
import { pocketVariants, shippedVariants } from '@/catalog/shipped'
import { numberOf, wholeOf } from '@/comparison/number-schema'
import type { Prompt, PromptSettings } from '@/comparison/prompt'
import { doors, reasoningEfforts } from '@/comparison/provider'
import type { TokenPrice, Variant } from '@/comparison/variant'
import { tokens, usDollars } from '@/units/quantity'
import { keptVariant } from './kept-variant'
import { variantOf, type Given, type OwnModel } from './own-models'
import type { PageStorage } from './page-storage'
import { createSharedStore, type SharedStore } from './shared-store'
import { asList, byEntry, ofTab, type Fields } from './stored-field'

export interface Draft {
  readonly question: string
  readonly system: string
  readonly settings: PromptSettings
  /** Ids of the variants to ask, in the order of the panes. */
  readonly chosen: readonly string[]
  /** What the visitor brought: endpoints and files. */
  readonly ownModels: readonly OwnModel[]
  /** Prices that the visitor typed, by the id of the variant. */
  readonly prices: Readonly<Record<string, TokenPrice>>
  /** Names stay hidden until each answer has been judged. */
  readonly hideNames: boolean
}

const text = v.pipe(v.string(), v.maxLength(200_000))
const shortText = v.pipe(v.string(), v.maxLength(2000))
const dollars = v.pipe(numberOf('usDollars'), v.transform(usDollars))
const price = v.object({ prompt: dollars, output: dollars, source: shortText, day: shortText })
/** So many at most are read back, the newest: what stands in storage is bounded too. */
const MOST_OWN_MODELS = 100
const ownModel = v.variant('kind', [
  v.object({
    kind: v.literal('endpoint'),
    baseUrl: shortText,
    model: shortText,
    sizeB: shortText,
    provider: v.exactOptional(shortText),
    door: v.exactOptional(v.picklist(doors)),
    reasoningEffort: v.exactOptional(v.picklist(reasoningEfforts)),
    price: v.exactOptional(price),
  }),
  v.object({ kind: v.literal('gguf'), address: shortText }),
  v.object({
    kind: v.literal('mlc'),
    weights: shortText,
    library: shortText,
    integrity: shortText,
  }),
  v.object({ kind: v.literal('listed'), variant: keptVariant }),
])
const settings = v.pipe(
  v.object({
    temperature: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(2))),
    maximumTokens: v.optional(v.pipe(wholeOf('tokens'), v.minValue(1))),
    seed: v.optional(wholeOf('seed')),
  }),
  v.transform(({ temperature, maximumTokens, seed }): PromptSettings => ({
    ...(temperature !== undefined && { temperature }),
    ...(maximumTokens !== undefined && { maximumTokens: tokens(maximumTokens) }),
    ...(seed !== undefined && { seed }),
  })),
)

const nameOfOwn = (own: OwnModel): string => {
  const given = variantOf(own)
  return given.ok ? given.value.id : JSON.stringify(own)
}

/** Two tabs may hold two questions; what the visitor brought is the same in both. */
const fields: Fields<Draft> = {
  question: ofTab(text),
  system: ofTab(text),
  settings: ofTab(settings),
  chosen: ofTab<readonly string[]>(v.pipe(v.array(shortText), v.maxLength(32))),
  ownModels: asList<OwnModel>(
    v.pipe(
      v.array(ownModel),
      v.transform((all) => all.slice(-MOST_OWN_MODELS)),
    ),
    nameOfOwn,
    // A file that was dropped on the page is gone with the page.
    ({ kind }) => kind !== 'file',
  ),
  prices: byEntry(v.record(shortText, price)),
  hideNames: ofTab(v.boolean()),
}

const byDefault: Draft = {
  question: '',
  system: '',
  settings: { temperature: 0, seed: 1 },
  chosen: [pocketVariants.small.id, pocketVariants.big.id],
  ownModels: [],
  prices: {},
  hideNames: false,
}

export type DraftStore = SharedStore<Draft>

/** A model that is gone, maybe from another tab, is not chosen either. */
const chooseKnown = (draft: Draft): Draft => {
  const chosen = chosenVariants(draft).map(({ id }) => id)
  return chosen.length === draft.chosen.length ? draft : { ...draft, chosen }
}

/** @param storage this page's own where it is left out */
export const createDraftStore = (storage?: PageStorage): DraftStore =>
  createSharedStore({ name: 'rightsize-draft', byDefault, fields, fit: chooseKnown }, storage)

/** The variants that the visitor's own models are run as. */
export const ownVariantsOf = ({ ownModels }: Pick<Draft, 'ownModels'>): readonly Variant[] =>
  ownModels.flatMap((own) => {
    const given = variantOf(own)
    return given.ok ? [given.value] : []
  })

/** The chosen variants, in the order of the panes; ids that are known no more are left out. */
export const chosenVariants = (draft: Pick<Draft, 'chosen' | 'ownModels'>): readonly Variant[] => {
  const choices = [...shippedVariants, ...ownVariantsOf(draft)]
  return draft.chosen.flatMap((id) => choices.find((variant) => variant.id === id) ?? [])
}

export const promptOf = ({ question, system, settings }: Draft): Prompt => ({
  messages: [
    ...(system.trim() === '' ? [] : [{ role: 'system', text: system } as const]),
    { role: 'user', text: question },
  ],
  settings,
})

type Models = Pick<Draft, 'ownModels' | 'chosen'>

const withoutOwn = ({ ownModels, chosen }: Models, variantId: string): Models => ({
  ownModels: ownModels.filter((own) => nameOfOwn(own) !== variantId),
  chosen: chosen.filter((id) => id !== variantId),
})

/** Adds a model that the visitor brought and chooses it; the same one twice stays one. */
export function addOwnModel(store: DraftStore, own: OwnModel): Given<Variant> {
  const given = variantOf(own)
  if (!given.ok) return given
  const { id } = given.value
  store.setState((draft) => {
    const { ownModels, chosen } = withoutOwn(draft, id)
    return { ownModels: [...ownModels, own], chosen: [...chosen, id] }
  })
  return given
}

export function forgetOwnModel(store: DraftStore, variantId: string): void {
  store.setState((draft) => withoutOwn(draft, variantId))
}

/** Keeps what the visitor says a variant costs, with today's date. */
export function setTypedPrice(
  store: DraftStore,
  variantId: string,
  price: Pick<TokenPrice, 'prompt' | 'output'>,
): void {
  const day = new Date().toISOString().slice(0, 10)
  store.setState(({ prices }) => ({
    prices: { ...prices, [variantId]: { ...price, source: 'visitor', day } },
  }))
}

/** Chooses a variant as the last pane, or lets it go. */
export function choose(store: DraftStore, variantId: string, isWanted: boolean): void {
  store.setState(({ chosen }) => {
    const others = chosen.filter((id) => id !== variantId)
    return { chosen: isWanted ? [...others, variantId] : others }
  })
}

/** Sets one setting of the prompt; undefined leaves it to the engine or the host. */
export function setPromptSetting<Name extends keyof PromptSettings>(
  store: DraftStore,
  name: Name,
  value: PromptSettings[Name],
): void {
  store.setState(({ settings }) => {
    const { [name]: _, ...others } = settings
    return { settings: value === undefined ? others : { ...others, [name]: value } }
  })
}
