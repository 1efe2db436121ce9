/**
 * Energy that a host reports with its answer, in the forms that hosts document; `docs/formats.md` has
 * the general one. Anything else counts as not reported.
 *
 * Sources, read 2026-11-23: docs.greenpt.ai/chat-completion-streaming (`impact`); the streams of
 * Neuralwatt as llm-neuralwatt 0.0.4 reads them (`: energy {…}`, `energy`); docs.greenjoules.cloud
 * (`X-Energy-Joules`, `X-Energy-Method`).
 */
import * as v from 'valibot'
import { meteredBoundaries, type MeteredEnergy } from '@/comparison/run-event'
import { wattHoursFrom } from '@/units/bounds'
import { joules, toWattHours, type WattHours } from '@/units/quantity'
import { maskedText } from './mask'

/** What it comes to in watt-hours is what counts. */
const amount = v.pipe(v.number(), v.finite(), v.minValue(0))
const said = v.fallback(v.optional(v.string()), undefined)

const plain = v.object({
  energy_joules: v.optional(amount),
  joules: v.optional(amount),
  wh: v.optional(amount),
  energy_kwh: v.optional(amount),
  boundary: v.fallback(v.optional(v.picklist(meteredBoundaries)), undefined),
  method: said,
  attribution_method: said,
})

/** GreenPT writes milliwatt-hours and watt-milliseconds alike as an amount with its unit. */
const withUnit = v.object({ energy: v.object({ total: amount, unit: v.string() }) })

const MILLI = 0.001
const KILO = 1000

const fromJoules = (amount: number): WattHours | undefined =>
  wattHoursFrom(toWattHours(joules(amount)))

/** Undefined where it is more than there is, or next to nothing. */
const inUnit: Readonly<Record<string, (amount: number) => WattHours | undefined>> = {
  J: fromJoules,
  Ws: fromJoules,
  mJ: (amount) => fromJoules(amount * MILLI),
  Wms: (amount) => fromJoules(amount * MILLI),
  mWh: (amount) => wattHoursFrom(amount * MILLI),
  Wh: wattHoursFrom,
  kWh: (amount) => wattHoursFrom(amount * KILO),
}

const figure = (
  energy: WattHours,
  boundary: MeteredEnergy['boundary'],
  method: string | undefined,
): MeteredEnergy => ({
  energy,
  ...(boundary !== undefined && { boundary }),
  ...(method !== undefined && method !== '' && { method: maskedText(method, undefined) }),
})

/** Of the object under `energy`, or after `: energy` in a comment of the stream. */
export function energyInObject(value: unknown): MeteredEnergy | undefined {
  const parsed = v.safeParse(plain, value)
  if (!parsed.success) return undefined
  const { boundary, method, attribution_method, ...amounts } = parsed.output
  const found = [
    ['J', amounts.energy_joules ?? amounts.joules],
    ['Wh', amounts.wh],
    ['kWh', amounts.energy_kwh],
  ] as const
  const [unit, total] = found.find(([, amount]) => amount !== undefined) ?? []
  const energy = total === undefined ? undefined : inUnit[unit ?? '']?.(total)
  return energy === undefined ? undefined : figure(energy, boundary, method ?? attribution_method)
}

/** Of the object under `impact`. */
export function energyInImpact(value: unknown): MeteredEnergy | undefined {
  const parsed = v.safeParse(withUnit, value)
  if (!parsed.success) return undefined
  const { total, unit } = parsed.output.energy
  const energy = inUnit[unit]?.(total)
  return energy === undefined ? undefined : figure(energy, undefined, undefined)
}

/** Of the headers, as far as the host lets a page see them (`Access-Control-Expose-Headers`). */
export function energyInHeaders(headers: Headers): MeteredEnergy | undefined {
  const written = headers.get('x-energy-joules')?.trim() ?? ''
  const total = Number(written)
  if (written === '' || !(total >= 0) || !Number.isFinite(total)) return undefined
  const boundary = meteredBoundaries.find((known) => known === headers.get('x-energy-boundary'))
  const energy = fromJoules(total)
  return energy && figure(energy, boundary, headers.get('x-energy-method') ?? undefined)
}
