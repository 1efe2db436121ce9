/**
 * What hosts state of an answer beside its tokens, in the forms that they document. All zero says that the
 * host does not know; anything of another shape counts as not stated.
 *
 * Sources, read 2026-11-28: the types of @anthropic-ai/sdk 1.14 (`usage.inference_geo`, `service_tier`);
 * github.com/etalab-ia/OpenGateLLM, issue 486 (`usage.carbon`); "Energy Disclosure Standard for AI
 * Providers", gist of mrchrisadams, 2026-05-01 (`g_co2e` beside the energy); pypi.org/project/langchain-neuralwatt
 * (`carbon_g_co2eq`, where the answer comes whole).
 */
import * as v from 'valibot'
import type { HostStatement } from '@/comparison/host-statement'
import { gramsCO2e, wattHours } from '@/units/quantity'
import { maskedText } from './mask'

const absent = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined)
const amount = v.pipe(v.number(), v.finite(), v.minValue(0))
const ends = v.pipe(
  v.object({ min: amount, max: amount }),
  v.check(({ min, max }) => min <= max && max > 0),
)
const LONGEST_WORD = 40
const word = absent(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_WORD)))

const usage = v.object({
  inference_geo: word,
  service_tier: word,
  carbon: absent(v.object({ kWh: absent(ends), kgCO2eq: absent(ends) })),
})
const claimed = v.object({ g_co2e: absent(amount), carbon_g_co2eq: absent(amount) })

const THOUSAND = 1000
/** Anthropic's words for a place that it does not tell. */
const nowhere = ['not_available', 'global']

const stated = (found: HostStatement): HostStatement | undefined =>
  Object.keys(found).length === 0 ? undefined : found

const shown = (text: string): string => maskedText(text, undefined)

/** Of the object under `usage`. */
export function statedInUsage(value: unknown): HostStatement | undefined {
  const parsed = v.safeParse(usage, value)
  if (!parsed.success) return undefined
  const { inference_geo: geo, service_tier: tier, carbon } = parsed.output
  const { kWh, kgCO2eq } = carbon ?? {}
  return stated({
    ...(geo !== undefined && !nowhere.includes(geo) && { geo: shown(geo) }),
    ...(tier !== undefined && { tier: shown(tier) }),
    ...(kWh && {
      energy: { low: wattHours(kWh.min * THOUSAND), high: wattHours(kWh.max * THOUSAND) },
    }),
    ...(kgCO2eq && {
      carbon: { low: gramsCO2e(kgCO2eq.min * THOUSAND), high: gramsCO2e(kgCO2eq.max * THOUSAND) },
    }),
  })
}

/** The carbon in the object that reports the energy. */
export function statedInEnergy(value: unknown): HostStatement | undefined {
  const parsed = v.safeParse(claimed, value)
  if (!parsed.success) return undefined
  const grams = parsed.output.g_co2e ?? parsed.output.carbon_g_co2eq
  if (grams === undefined || grams === 0) return undefined
  return { carbon: { low: gramsCO2e(grams), high: gramsCO2e(grams) } }
}

/** What one piece of a reply states. */
export const statedIn = (usageValue: unknown, energy: unknown): HostStatement | undefined =>
  stated({ ...statedInUsage(usageValue), ...statedInEnergy(energy) })
