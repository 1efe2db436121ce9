/** A measured energy per token beside a range, and how many of them lie inside, with how sure that share is. */
import { quantile } from '@/energy/parametric/refit'
import type { Spread } from '@/units/range'

export interface Tested<Row extends { readonly model: string } = { readonly model: string }> {
  readonly row: Row
  /** J per output token. */
  readonly measured: number
  readonly low: number
  readonly mid: number
  readonly high: number
}

export const bothWays = (factor: number): Spread => ({ down: factor, up: factor })

export const testedBy = <Row extends { readonly model: string }>(
  row: Row,
  measured: number,
  mid: number,
  { down, up }: Spread,
): Tested<Row> => ({ row, measured, low: mid / down, mid, high: mid * up })

/** Half of a range on the log scale, as a factor: ×/÷. */
export const medianWidth = (all: readonly Tested[]): number =>
  quantile(
    all.map(({ low, high }) => Math.sqrt(high / low)),
    0.5,
  )

export const isInside = ({ measured, low, high }: Tested): boolean =>
  measured >= low && measured <= high

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

export const shareInside = (all: readonly Tested[]): number =>
  mean(all.map((one) => (isInside(one) ? 1 : 0)))

export function groupBy<Value>(
  all: readonly Value[],
  nameOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>()
  for (const one of all) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one])
  return groups
}

/** A generator of numbers in [0, 1) that gives the same ones every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const DRAWS = 2000

/**
 * Between which shares the share inside lies in 95 of 100 draws of as many models: rows of one model are not
 * independent, so models are drawn, with all their rows.
 */
export function clusterInterval(all: readonly Tested[]): {
  readonly low: number
  readonly high: number
} {
  const models = [...groupBy(all, ({ row }) => row.model).values()].map((rows) => ({
    count: rows.length,
    inside: rows.filter(isInside).length,
  }))
  const random = seeded(1)
  const shares = Array.from({ length: DRAWS }, () => {
    let [count, inside] = [0, 0]
    for (let draw = 0; draw < models.length; draw += 1) {
      const model = models[Math.floor(random() * models.length)]
      count += model?.count ?? 0
      inside += model?.inside ?? 0
    }
    return inside / count
  })
  return { low: quantile(shares, 0.025), high: quantile(shares, 0.975) }
}

export const rounded = (value: number): number => Number(value.toPrecision(4))
