/**
 * How two figures compare, and whether that can be told.
 *
 * What two runs truly share (one device, one host) moves both alike, so it cancels in their ratio and
 * is named; everything else makes the ratio less certain. Source: `docs/method.md`, "Verdict".
 */
import type {
  Boundary,
  EnergyEstimate,
  EnergyFigure,
  UncertaintyFactor,
} from '@/comparison/estimate'
import { combineSpreads, type Spread } from '@/units/range'
import { findingWords } from '@/words/of-finding'

/** How many times the energy of one is that of the other; `low ≤ mid ≤ high`. */
export interface Times {
  readonly low: number
  readonly mid: number
  readonly high: number
}

interface Compared {
  /** Hungrier over thriftier, by their middle values. */
  readonly times: Times
  readonly thriftier: 'first' | 'second'
  /** Names of what both share, in the order of the first's factors. */
  readonly cancelled: readonly string[]
  /** Two names of one architecture and size: they take the same for as many tokens, whatever the middles say. */
  readonly isOneArchitecture?: true
  /** Of the first and the second, where they are not the same. */
  readonly boundaries?: readonly [Boundary, Boundary]
}

export type Verdict =
  | ({ readonly kind: 'ratio' } & Compared)
  /** The range of the ratio holds 1: either may be the thriftier. */
  | ({ readonly kind: 'too-close' } & Compared)
  | { readonly kind: 'unknown'; readonly why: string }

/** Whether a figure covers all the electricity at the place where it ran. */
const isWhole = (boundary: Boundary): boolean => boundary !== 'accelerator' && boundary !== 'server'

/**
 * A figure of this whole device or its plug and one of server and building each cover all the electricity where
 * they ran, so they compare, with both named. Any other two boundaries do not.
 */
const areComparable = (first: Boundary, second: Boundary): boolean =>
  first === second || (isWhole(first) && isWhole(second))

/** The same thing in both, for the same reason. */
const isSame = (a: UncertaintyFactor, b: UncertaintyFactor): boolean =>
  a.shared !== undefined && a.id === b.id && a.shared === b.shared

/** How far a shared factor still moves the ratio, where it does not move both figures as much. */
const residual = (hungrier: Spread, thriftier: Spread): Spread => {
  const atHigh = hungrier.up / thriftier.up
  const atLow = thriftier.down / hungrier.down
  return {
    down: Math.max(1, 1 / atHigh, 1 / atLow),
    up: Math.max(1, atHigh, atLow),
  }
}

/** Rounded sizes: 122.6B and 123B. */
const SIZE_TOLERANCE = 1.02
const isAlike = (a: number, b: number): boolean => Math.max(a / b, b / a) < SIZE_TOLERANCE

/** The part of a ratio that is not in the tokens: how unlike two methods are about one architecture. */
function methodsApart(hungrier: EnergyFigure, thriftier: EnergyFigure, ratio: number): number {
  const [more = 1, fewer = 1] = [hungrier.served?.outputTokens, thriftier.served?.outputTokens]
  return Math.max(1, ratio / Math.max(1, more / fewer))
}

/** Two names under which hosts run weights of one shape, as far as sizes tell. */
function isOneArchitecture({ served: a }: EnergyFigure, { served: b }: EnergyFigure): boolean {
  if (a?.size === undefined || b?.size === undefined || a.model === b.model) return false
  const [one, other] = [a.size, b.size]
  return (['active', 'total'] as const).every(
    (part) => isAlike(one[part].low, other[part].low) && isAlike(one[part].high, other[part].high),
  )
}

function spreadOfRatio(hungrier: EnergyFigure, thriftier: EnergyFigure): Spread {
  const spreads: Spread[] = []
  for (const factor of hungrier.uncertainty) {
    const twin = thriftier.uncertainty.find((other) => isSame(factor, other))
    spreads.push(twin === undefined ? factor.spread : residual(factor.spread, twin.spread))
  }
  for (const factor of thriftier.uncertainty) {
    if (hungrier.uncertainty.some((other) => isSame(factor, other))) continue
    // Below the line of the ratio: what raises the thriftier lowers the ratio.
    spreads.push({ down: factor.spread.up, up: factor.spread.down })
  }
  return combineSpreads(spreads)
}

/** The ratio of two energies, if both are known, comparable, and its range leaves 1 out. */
export function compareEstimates(first: EnergyEstimate, second: EnergyEstimate): Verdict {
  if (first.kind === 'unknown') return { kind: 'unknown', why: first.why }
  if (second.kind === 'unknown') return { kind: 'unknown', why: second.why }
  if (!areComparable(first.boundary, second.boundary))
    return { kind: 'unknown', why: findingWords.notComparable(first.boundary, second.boundary) }
  const isFirstThriftier = first.energy.mid <= second.energy.mid
  const [thriftier, hungrier] = isFirstThriftier ? [first, second] : [second, first]
  const mid = hungrier.energy.mid / thriftier.energy.mid
  if (!Number.isFinite(mid)) return { kind: 'unknown', why: findingWords.noRatio }
  const isOne = isOneArchitecture(first, second)
  const spread = spreadOfRatio(hungrier, thriftier)
  const { down, up } = isOne
    ? { ...spread, down: Math.max(methodsApart(hungrier, thriftier, mid), spread.down) }
    : spread
  const compared: Compared = {
    times: { low: mid / down, mid, high: mid * up },
    thriftier: isFirstThriftier ? 'first' : 'second',
    cancelled: first.uncertainty
      .filter((factor) => second.uncertainty.some((other) => isSame(factor, other)))
      .map(({ name }) => name),
    ...(isOne && { isOneArchitecture: isOne }),
    ...(first.boundary !== second.boundary && {
      boundaries: [first.boundary, second.boundary] as const,
    }),
  }
  return { kind: compared.times.low > 1 ? 'ratio' : 'too-close', ...compared }
}
