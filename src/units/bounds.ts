/**
 * How small and how large a number from outside may be and still be one of its kind: a link, a record, a
 * host, a meter and a table of the visitor's are all held to these.
 *
 * Zero may stand. What lies between zero and the least is a forgery or a fault, and so is what lies above
 * the largest; both would make a quotient or a product leave the range of a double (1e-308 to 1e308).
 * Within these bounds none of the page's sums can, and `app/hostile-numbers.test.tsx` tries the ends.
 */
import {
  milliseconds,
  tokens,
  wattHours,
  usDollars,
  watts,
  type Milliseconds,
  type Tokens,
  type UsDollars,
  type WattHours,
  type Watts,
} from './quantity'

/**
 * Where zero is meant, the roundings of a sum leave 1e-12 to 1e-20: the page keeps such numbers itself. No
 * honest one is below this.
 */
export const LEAST = 1e-30

export interface Bounds {
  /** Above zero. */
  readonly least: number
  readonly largest: number
}

export const bounds = {
  /** A million books: no host writes as much in one answer. */
  tokens: { least: 1, largest: 1e12 },
  /** Three hundred years. */
  milliseconds: { least: LEAST, largest: 1e13 },
  /** Milliseconds since 1970; the last instant that a date can name. */
  date: { least: 1, largest: 8.64e15 },
  /** What a country takes in a week. */
  wattHours: { least: LEAST, largest: 1e12 },
  /** A watt-hour is 3600 of them. */
  joules: { least: LEAST, largest: 3.6e15 },
  /** A power station. */
  watts: { least: LEAST, largest: 1e9 },
  /** Ten thousand times the largest models; the least is one parameter. */
  billionParameters: { least: 1e-9, largest: 1e8 },
  /** What the largest energy gives with coal, in grams. */
  gramsCO2e: { least: LEAST, largest: 1e15 },
  /** Of a kWh: burning nothing but coal gives about a thousand. */
  gramsPerKWh: { least: LEAST, largest: 1e6 },
  /** For a million tokens. */
  usDollars: { least: LEAST, largest: 1e9 },
  /** An exabyte: more than any file. */
  bytes: { least: 1, largest: 1e18 },
  /** How many times a cause of uncertainty moves a figure, to either side. */
  factor: { least: 1, largest: 1e9 },
  /** Threads, votes, readings: whole things that are no tokens. */
  count: { least: 1, largest: 1e9 },
  /** 32 bits. */
  checksum: { least: 1, largest: 2 ** 32 - 1 },
  /** Hosts take 0 to 2. */
  temperature: { least: LEAST, largest: 1e6 },
  /** Beyond 9e15 a number loses its last digits on the way. */
  seed: { least: 1, largest: 1e15 },
} as const satisfies Readonly<Record<string, Bounds>>

export type NumberKind = keyof typeof bounds

/** False for NaN, too. */
export function isWithin(kind: NumberKind, value: number): boolean {
  const { least, largest } = bounds[kind]
  return value === 0 || (value >= least && value <= largest)
}

const from =
  <Q extends number>(kind: NumberKind, unit: (value: number) => Q) =>
  (value: unknown): Q | undefined =>
    // Plus zero: there is no "-0 tokens".
    typeof value === 'number' && isWithin(kind, value) ? unit(value + 0) : undefined

const anyTokens = from<Tokens>('tokens', tokens)

/** A whole number within its bounds with its unit; undefined where it is none. */
export const tokensFrom = (value: unknown): Tokens | undefined =>
  Number.isInteger(value) ? anyTokens(value) : undefined
/** A number within its bounds with its unit; undefined where it is none. So are those below. */
export const millisecondsFrom = from<Milliseconds>('milliseconds', milliseconds)
export const wattHoursFrom = from<WattHours>('wattHours', wattHours)
export const wattsFrom = from<Watts>('watts', watts)
export const usDollarsFrom = from<UsDollars>('usDollars', usDollars)
