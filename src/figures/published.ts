/** What was published of a model: of one query, and of its training. Beside figures, never among them. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { loadPublished } from '@/energy'
import type { Disclosure } from '@/energy/disclosures'
import type { Training } from '@/energy/training'
import type { ModelCard } from '@/comparison/model-card'
import { times, type GramsCO2e } from '@/units/quantity'
import type { Range } from '@/units/range'
import { useHeld, type Held } from './held'
import { loadOnce } from './load-once'
import { useEnergyBooks } from './queries'

export interface Published {
  /** The nearest first. */
  readonly disclosures: readonly Disclosure[]
  readonly training: (Training & ProviderScore) | undefined
  /** Our own figures beside those that speak of this model. */
  readonly held: readonly Held[]
}

const nothing: Published = { disclosures: [], training: undefined, held: [] }

export interface ProviderScore {
  /** Of training alone, for a billion parameters; absent where the size is not published. */
  readonly perBillion?: Range<GramsCO2e>
}

/** The provider's score of SCI for AI counts by parameter; training is the one part of it that is published. */
export function withScore(
  training: Training | undefined,
  card: ModelCard | undefined,
): (Training & ProviderScore) | undefined {
  const { size } = card ?? {}
  if (training === undefined || size?.basis !== 'published') return training
  const each = training.figures
    .map(({ emissions }) => times(emissions, 1 / size.total.low))
    .toSorted((a, b) => a - b)
  const [low, high] = [each[0], each.at(-1)]
  return low === undefined || high === undefined
    ? training
    : { ...training, perBillion: { low, mid: low, high } }
}

/** Empty until the tables are here. */
export function usePublished(modelId: string): Published {
  const book = useQuery(loadOnce('published', loadPublished)).data
  const held = useHeld()
  const books = useEnergyBooks()
  return useMemo(
    () =>
      book === undefined
        ? nothing
        : {
            disclosures: book.disclosuresOf(modelId),
            training: withScore(book.trainingOf(modelId), books?.modelCardOf(modelId)),
            held: book.heldOf(held ?? [], modelId),
          },
    [book, books, held, modelId],
  )
}
