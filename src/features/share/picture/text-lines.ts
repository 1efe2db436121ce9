/** Text broken into lines of a width. Pure: how wide a text is has to be passed in. */

export interface Font {
  readonly size: number
  readonly weight: number
}
export type Measure = (text: string, font: Font) => number

/** What may stand on a line of its own: a word, a run of spaces, a letter of a script without spaces. */
const piece =
  /\s+|[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u3000-\u30ff]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u3000-\u30ff]+/gu

/** Letters that no XML may hold, and signs that turn the direction of what stands around them. */
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202a-\u202e\u2066-\u2069\u200e\u200f]/g

/** The text with nothing in it that would break a drawing. */
export const writable = (text: string): string =>
  text.replace(/\p{Cs}/gu, '\ufffd').replace(unwritable, '')

/** Whether its first letter with a direction is read from right to left. */
export const isRightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text)

/** At most `most` lines; the last ends with "…" where something was left out. */
export function linesOf(
  text: string,
  font: Font,
  width: number,
  most: number,
  measure: Measure,
): readonly string[] {
  const lines: string[] = []
  const fits = (line: string) => measure(line, font) <= width
  for (const paragraph of writable(text).trim().split('\n')) {
    if (lines.length > most) break
    let line = ''
    for (const [word] of paragraph.matchAll(piece)) {
      if (lines.length > most) break
      if (fits((line + word).trimEnd())) {
        line += word
        continue
      }
      if (line.trim() !== '') lines.push(line.trim())
      line = word.trim()
      while (line !== '' && !fits(line)) {
        const cut = longestFitting(line, fits)
        lines.push(line.slice(0, cut))
        line = line.slice(cut)
      }
    }
    lines.push(line.trim())
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  return kept.map((line, index) => (index === most - 1 ? withEllipsis(line, fits) : line))
}

/** How many letters of a word too long for a line stand on one; at least one, and no half letter. */
function longestFitting(word: string, fits: (text: string) => boolean): number {
  let cut = 0
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (cut > 0 && !fits(word.slice(0, cut + segment.length))) break
    cut += segment.length
  }
  return cut
}

function withEllipsis(line: string, fits: (text: string) => boolean): string {
  let kept = line
  while (kept !== '' && !fits(`${kept}…`)) kept = kept.replace(/\s*\S$/u, '')
  return `${kept.trimEnd()}…`
}

/** An answer without the commonest marks of Markdown, for where none is drawn. */
export const withoutMarks = (markdown: string): string =>
  markdown
    .replace(/^```.*$/gm, '')
    .replace(/^[ \t|:-]+\n/gm, (line) => (/\|.*-|-.*\|/.test(line) ? '' : line))
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/^(\s*)[-*+]\s+/gm, '$1• ')
    .replace(/\*\*|__|`/g, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
