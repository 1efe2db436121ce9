/**
 * Pieces of an answer, from a stream that gives either what is new, as the API says, or all of the text
 * so far, as early versions of it did.
 */

export interface DeltaReader {
  /** What is new; empty while it cannot be told. */
  readonly take: (chunk: string) => readonly string[]
  /** What was still held back. */
  readonly end: () => readonly string[]
}

export function createDeltaReader(): DeltaReader {
  let way: 'new-text' | 'all-text' | undefined
  let before = ''
  let held: string | undefined
  const pieces = (...texts: readonly string[]) => texts.filter((text) => text !== '')

  return {
    take(chunk) {
      if (way === 'new-text') return pieces(chunk)
      if (way === 'all-text') {
        const fresh = chunk.startsWith(before) ? chunk.slice(before.length) : chunk
        before = chunk
        return pieces(fresh)
      }
      if (before === '') {
        before = chunk
        return pieces(chunk)
      }
      if (held === undefined) {
        // "1", then "10": nine more, or a second text? The third piece tells.
        if (chunk.startsWith(before)) held = chunk
        else way = 'new-text'
        return way === undefined ? [] : pieces(chunk)
      }
      const second = held
      held = undefined
      if (chunk.startsWith(second)) {
        way = 'all-text'
        const fresh = chunk.slice(before.length)
        before = chunk
        return pieces(fresh)
      }
      way = 'new-text'
      return pieces(second, chunk)
    },
    end: () => pieces(held ?? ''),
  }
}
