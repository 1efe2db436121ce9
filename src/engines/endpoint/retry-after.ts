/** How long a host asks to wait: from its headers, or from its sentence where a browser hides those. */
import { milliseconds, type Milliseconds } from '@/units/quantity'

const MS_PER: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** Undefined where nothing is said, or nothing that makes sense. `now` in ms since 1970. */
export function retryAfterOf(
  headers: Headers,
  sentence: string,
  now: number,
): Milliseconds | undefined {
  const wait =
    inMilliseconds(headers.get('retry-after-ms')) ??
    fromHeader(headers.get('retry-after'), now) ??
    fromSentence(sentence)
  return wait === undefined || !Number.isFinite(wait) || wait < 0 ? undefined : milliseconds(wait)
}

const isNumber = /^\s*\d+(\.\d+)?\s*$/

const inMilliseconds = (value: string | null): number | undefined =>
  value !== null && isNumber.test(value) ? Number(value) : undefined

function fromHeader(value: string | null, now: number): number | undefined {
  if (value === null) return undefined
  if (isNumber.test(value)) return Number(value) * 1000
  // `Date.parse` makes a date even of "-5"; a date in a header begins with the name of its day.
  const date = /^\s*[a-z]{3}/i.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** As in "Please try again in 6m1.2s", "retry after 20 seconds", "retry in 34.07s". */
function fromSentence(sentence: string): number | undefined {
  const spoken = /(?:try again|retry)\s+(?:in|after)\s+((?:\d+(?:\.\d+)?\s*[a-z]+[\s,]*){1,4})/i
  const [, wait] = spoken.exec(sentence) ?? []
  if (wait === undefined) return undefined
  let total: number | undefined
  for (const [, amount, unit] of wait.matchAll(/(\d+(?:\.\d+)?)\s*(ms|milli|h|m|s)[a-z]*/gi)) {
    const factor = MS_PER[unit === 'milli' ? 'ms' : (unit ?? '').toLowerCase()]
    if (factor !== undefined) total = (total ?? 0) + Number(amount) * factor
  }
  return total
}
