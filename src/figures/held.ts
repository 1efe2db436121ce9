/** The published figures with our own beside each, worked out by the same code as every other figure. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { asServed } from '@/energy/as-served'
import { loadPublished } from '@/energy'
import type { Check, Held } from '@/energy/disclosures/held'
import { bestEstimate } from '@/energy/source'
import { useEnergyBooks, type EnergyBooks } from './queries'

export type { Check, Held } from '@/energy/disclosures/held'

type Parts = Pick<EnergyBooks, 'sources' | 'modelCardOf' | 'carbon'>
type HeldBook = Pick<Awaited<ReturnType<typeof loadPublished>>, 'checks' | 'held'>

/** One for each published value that can be compared, in their order. */
export const heldAgainst = ({ checks, held }: HeldBook, parts: Parts): readonly Held[] =>
  checks.flatMap((check) => heldIn(check, held, parts) ?? [])

function heldIn(check: Check, held: HeldBook['held'], parts: Parts): Held | undefined {
  const { sources, modelCardOf, carbon } = parts
  const card = modelCardOf(check.model)
  if (card === undefined) return undefined
  const { outputTokens, host } = check
  const input = asServed(card, { outputTokens, ...(host !== undefined && { host }) })
  const figure = bestEstimate(sources, input)
  if (figure.kind === 'unknown') return undefined
  const { measurement, place, device } = input
  const { sci } = carbon.carbonOf({
    figure,
    place,
    device,
    measurement,
    model: card,
    electricity: {},
  })
  return held(check, card.name, figure.energy, sci.perAnswer)
}

/** Undefined until the tables are here. */
export function useHeld(): readonly Held[] | undefined {
  const books = useEnergyBooks()
  const published = useQuery({
    queryKey: ['published'],
    queryFn: loadPublished,
    staleTime: Infinity,
    networkMode: 'always',
  }).data
  return useMemo(
    () =>
      books === undefined || published === undefined ? undefined : heldAgainst(published, books),
    [books, published],
  )
}
