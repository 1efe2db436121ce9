/** How wide a label will be, without measuring it: rather too wide than too narrow. */

/** Of a letter of 13 px, in pixels. */
export const LETTER_WIDTH = 7.8
const WIDE_LETTER_WIDTH = 14

/** Letters from the scripts of East Asia on, and pictures, are about twice as wide. */
const letterWidth = (letter: string): number =>
  (letter.codePointAt(0) ?? 0) >= 0x2e80 ? WIDE_LETTER_WIDTH : LETTER_WIDTH

/** In pixels, at 13 px. */
export const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0)

/** The text, or its beginning with "…" where it is wider than `width` pixels. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let kept = ''
  let taken = LETTER_WIDTH
  for (const letter of text) {
    taken += letterWidth(letter)
    if (taken > width) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}
