/** Text that is gathered in pieces, and let go of where it grows too long. */

export const letters = {
  newline: 10,
  space: 32,
  quote: 34,
  comma: 44,
  colon: 58,
  listStart: 91,
  backslash: 92,
  listEnd: 93,
  objectStart: 123,
  objectEnd: 125,
} as const

export interface Held {
  readonly add: (text: string, from: number, until: number) => void
  /** All of it, and begins anew; undefined where it was too long. */
  readonly take: () => string | undefined
}

export function createHeld(most: number): Held {
  let pieces: string[] = []
  let length = 0
  return {
    add(text, from, until) {
      if (until <= from) return
      length += until - from
      if (length > most) pieces = []
      else pieces.push(text.slice(from, until))
    },
    take() {
      const whole = length > most ? undefined : pieces.join('')
      pieces = []
      length = 0
      return whole
    },
  }
}
