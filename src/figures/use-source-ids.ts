import { useMemo } from 'react'
import { useEnergyBooks } from './queries'

/** The sources that figures can be expressed by, best first; no references, and none until they are loaded. */
export function useSourceIds(): readonly string[] {
  const books = useEnergyBooks()
  return useMemo(
    () => books?.sources.flatMap(({ id, isReference }) => (isReference ? [] : [id])) ?? [],
    [books],
  )
}
