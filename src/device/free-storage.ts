/** How much a page may store yet. */

/**
 * In bytes; undefined where the browser does not say. Some that keep models all the same do not even have
 * the question.
 */
export async function freeStorage(): Promise<number | undefined> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return undefined
  try {
    const { quota, usage } = await navigator.storage.estimate()
    return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage)
  } catch {
    return undefined
  }
}
