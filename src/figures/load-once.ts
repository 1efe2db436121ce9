/** Reads of what does not change while the page is open: fetched on first use, kept from then on. */

/** Options of a query that loads once under its key. */
export const loadOnce = <Value>(key: string, load: () => Promise<Value>) =>
  ({ queryKey: [key], queryFn: load, staleTime: Infinity }) as const
