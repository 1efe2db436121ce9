/** What models keep in this browser, as a view reads it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { keptKey, refreshKept } from '@/figures/queries'
import { usePlayground } from '@/playground/react'
import { deleteKept, listKept } from './kept-models'
import { readRoom } from '@/playground/stores/storage-room'

const storageOfPage = (): CacheStorage | undefined =>
  'caches' in globalThis ? globalThis.caches : undefined

/** Undefined until it has been read. */
export const useKeptModels = () =>
  useQuery({
    queryKey: keptKey,
    queryFn: async () => ({
      models: await listKept(storageOfPage()),
      room: await readRoom(),
    }),
  }).data

/** Deletes a model's files and says how much was freed. */
export function useDeleteKept() {
  const client = useQueryClient()
  const { shelf } = usePlayground()
  return async (id: string) => {
    // A model in memory holds on to its files, and the room would stay taken.
    await shelf.release()
    const freed = await deleteKept(storageOfPage(), id)
    refreshKept(client)
    return freed
  }
}
