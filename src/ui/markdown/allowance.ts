/** How much of all answers together may be read and drawn in one go. */

/** Letters that cost as much as one element; a power of two, so that sums of shares stay exact. */
export const LETTERS_PER_ELEMENT = 32
/** What may be read or drawn in one go, all answers together, in elements. */
const ALLOWED_AT_ONCE = 1500
/** So little is always allowed: no short answer waits. */
const ALWAYS_ALLOWED = 60

let allowed = ALLOWED_AT_ONCE
let isRenewing = false

/** As much of what is wanted as may be done before the page has its turn again. */
export function allowance(wanted: number): number {
  const given = Math.min(wanted, Math.max(allowed, ALWAYS_ALLOWED))
  allowed -= given
  if (!isRenewing) {
    isRenewing = true
    setTimeout(() => {
      isRenewing = false
      allowed = ALLOWED_AT_ONCE
    })
  }
  return given
}

const drawn = new Map<object, number>()

/** How much of each answer on the page is drawn, in elements. */
export const drawnOnPage = {
  set: (answer: object, elements: number) => void drawn.set(answer, elements),
  delete: (answer: object) => void drawn.delete(answer),
  sum: () => [...drawn.values()].reduce((sum, elements) => sum + elements, 0),
}
