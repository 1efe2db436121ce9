/** Takes a text apart into its lines as it comes in. */
import { MOST_LETTERS_OF_ENTRY } from './bounds'
import { createHeld } from './held-text'

export interface LineSplitter {
  readonly take: (text: string) => void
  /** Hands on the last line, which needs no end. */
  readonly end: () => void
}

/** `onLine` gets lines that are not blank, each with its number; undefined for one that is too long. */
export function createLineSplitter(
  firstLine: number,
  onLine: (text: string | undefined, line: number) => void,
): LineSplitter {
  const held = createHeld(MOST_LETTERS_OF_ENTRY)
  let line = firstLine
  const close = (): void => {
    const text = held.take()
    if (text === undefined || text.trim() !== '') onLine(text, line)
    line += 1
  }
  return {
    take(text) {
      let from = 0
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
        held.add(text, from, at)
        close()
        from = at + 1
      }
      held.add(text, from, text.length)
    },
    end: close,
  }
}
