/** What providers answer when asked for their models, read leniently; the shapes differ. */
import * as v from 'valibot'
import { usDollarsFrom } from '@/units/bounds'
import type { UsDollars } from '@/units/quantity'

/** For a million tokens, as the provider itself lists it. */
export interface ListedPrice {
  readonly prompt: UsDollars
  readonly output: UsDollars
}

export interface ListedModel {
  /** To be asked for by this. */
  readonly id: string
  readonly price?: ListedPrice
}

const amount = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.transform(Number))]),
  v.finite(),
  v.minValue(0),
)
const absent = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined)
const text = absent(v.string())

const row = v.object({
  id: text,
  name: text,
  type: text,
  supportedGenerationMethods: absent(v.array(v.string())),
  /** OpenRouter: dollars a token. Together: dollars a million. */
  pricing: absent(
    v.object({
      prompt: absent(amount),
      completion: absent(amount),
      input: absent(amount),
      output: absent(amount),
    }),
  ),
})
type Row = v.InferOutput<typeof row>
const rows = v.array(v.fallback(v.nullable(row), null))
const list = v.union([
  rows,
  v.pipe(
    v.object({ data: v.optional(rows), models: v.optional(rows) }),
    v.transform(({ data, models }) => data ?? models ?? []),
  ),
])

const MILLION = 1_000_000

/** Of amounts for a million; undefined where one of them is no price. */
function listed(forPrompt: number, forOutput: number): ListedPrice | undefined {
  const [prompt, output] = [usDollarsFrom(forPrompt), usDollarsFrom(forOutput)]
  return prompt === undefined || output === undefined ? undefined : { prompt, output }
}

function priceOf({ pricing }: Row): ListedPrice | undefined {
  if (pricing?.prompt !== undefined && pricing.completion !== undefined)
    return listed(pricing.prompt * MILLION, pricing.completion * MILLION)
  if (pricing?.input !== undefined && pricing.output !== undefined)
    return listed(pricing.input, pricing.output)
  return undefined
}

/** Kinds of models that write no text, as Together and Google tell them. */
function writesText({ type, supportedGenerationMethods: methods }: Row): boolean {
  if (methods !== undefined && !methods.includes('generateContent')) return false
  return type === undefined || ['chat', 'language', 'code', 'model'].includes(type)
}

/** In alphabetical order, each once; empty where the answer has none that can be read. */
export function readModelList(json: unknown): readonly ListedModel[] {
  const parsed = v.safeParse(list, json)
  if (!parsed.success) return []
  const found = new Map<string, ListedModel>()
  for (const one of parsed.output) {
    if (one === null || !writesText(one)) continue
    const id = (one.id ?? one.name)?.replace(/^models\//, '')
    if (id === undefined || id === '') continue
    const price = priceOf(one)
    found.set(id, { id, ...(price && { price }) })
  }
  return [...found.values()].toSorted((a, b) => a.id.localeCompare(b.id, 'en'))
}
