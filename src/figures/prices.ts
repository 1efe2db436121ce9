/** What an answer would cost in money, by the list of prices; loads when it is first needed. */
import { useQuery } from '@tanstack/react-query'
import { loadPrices } from '@/catalog'
import type { HostPrice } from '@/catalog/prices'
import { costOf, type Tokens, type UsDollars } from '@/units/quantity'

export type PriceBook = Awaited<ReturnType<typeof loadPrices>>

/** Undefined until the list is here; it is not fetched for who does not need it. */
export const usePriceBook = (isNeeded = true): PriceBook | undefined =>
  useQuery({
    queryKey: ['prices'],
    queryFn: loadPrices,
    staleTime: Infinity,
    networkMode: 'always',
    enabled: isNeeded,
  }).data

/** Of an answer alone, without its prompt: the least and the most that hosts charge for it. */
export interface AnswerPrice {
  readonly low: UsDollars
  readonly high: UsDollars
  /** Each once, in the order of the list. */
  readonly hosts: readonly string[]
  readonly source: string
  /** YYYY-MM-DD */
  readonly day: string
}

/** Undefined where no host is listed. */
export function answerPriceOf(
  listed: readonly HostPrice[],
  outputTokens: Tokens,
): AnswerPrice | undefined {
  const costs = listed
    .map(({ price }) => costOf(outputTokens, price.output))
    .toSorted((a, b) => a - b)
  const [low, high, first] = [costs[0], costs.at(-1), listed[0]]
  if (low === undefined || high === undefined || first === undefined) return undefined
  const hosts = [...new Set(listed.map(({ host }) => host))]
  return { low, high, hosts, source: first.price.source, day: first.price.day }
}
