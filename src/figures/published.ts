/** What was published of a model: of one query, and of its training. Beside figures, never among them. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { loadPublished } from '@/energy'
import type { Disclosure } from '@/energy/disclosures'
import type { Training } from '@/energy/training'
import { useHeld, type Held } from './held'
import { loadOnce } from './load-once'

export interface Published {
  /** The nearest first. */
  readonly disclosures: readonly Disclosure[]
  readonly training: Training | undefined
  /** Our own figures beside those that speak of this model. */
  readonly held: readonly Held[]
}

const nothing: Published = { disclosures: [], training: undefined, held: [] }

/** Empty until the tables are here. */
export function usePublished(modelId: string): Published {
  const book = useQuery(loadOnce('published', loadPublished)).data
  const held = useHeld()
  return useMemo(
    () =>
      book === undefined
        ? nothing
        : {
            disclosures: book.disclosuresOf(modelId),
            training: book.trainingOf(modelId),
            held: book.heldOf(held ?? [], modelId),
          },
    [book, held, modelId],
  )
}
