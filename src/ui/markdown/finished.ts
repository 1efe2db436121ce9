/** Which pieces of an answer that is still growing can no longer change, whatever comes. */
import type { Piece } from './lex'

/** These end at a blank line at the latest. */
const endAtBlankLine = new Set(['paragraph', 'heading', 'hr', 'table', 'blockquote', 'def', 'text'])
/** These end with their line. */
const endWithLine = new Set(['heading', 'hr'])

/** Letter by letter from the end: a search from the start takes the square of many blank lines. */
function endsWithBlankLine(text: string): boolean {
  let lineEnds = 0
  for (let at = text.length - 1; at >= 0 && lineEnds < 2; at -= 1) {
    const letter = text[at]
    if (letter === '\n') lineEnds += 1
    else if (letter !== ' ' && letter !== '\t') break
  }
  return lineEnds === 2
}

/** The text without the line ends behind it. */
export function withoutLineEnds(text: string): string {
  let end = text.length
  while (text[end - 1] === '\n') end -= 1
  return text.slice(0, end)
}

/** The run of signs that opens a fenced piece; behind backticks there is no other one on their line. */
export const fenceOf = (raw: string): string | undefined =>
  /^ {0,3}(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})/.exec(raw)?.[1]

/** Whether a line, without its end, closes what `fence` opened. */
export function closesFence(line: string, fence: string): boolean {
  const inside = line.replace(/^ {0,3}/, '')
  return inside.startsWith(fence) && /^[`~]* *$/.test(inside.slice(fence.length))
}

/** Whether a fenced piece has its closing fence. */
export function isClosedFence(raw: string): boolean {
  const fence = fenceOf(raw)
  if (fence === undefined) return false
  const lines = withoutLineEnds(raw)
  const lastLine = lines.lastIndexOf('\n') + 1
  return lastLine > 0 && closesFence(lines.slice(lastLine), fence)
}

/** How many pieces, counted from the start of `source`, are finished. */
export function countFinished(source: string, pieces: readonly Piece[]): number {
  let finished = 0
  let start = 0
  for (const [index, piece] of pieces.entries()) {
    // Where the library has rewritten the source, nothing is certain.
    if (!source.startsWith(piece.raw, start)) break
    const end = start + piece.raw.length
    if (piece.type === 'space' || isFinished(source, pieces, index, end)) finished = index + 1
    else break
    start = end
  }
  // Blank lines at the very end may yet turn out to be the start of something.
  while (finished > 0 && finished === pieces.length && pieces[finished - 1]?.type === 'space')
    finished -= 1
  return finished
}

function isFinished(source: string, pieces: readonly Piece[], index: number, end: number): boolean {
  const piece = pieces[index]
  if (piece === undefined) return false
  const next = pieces[index + 1]
  const isLineComplete = piece.raw.endsWith('\n') || next !== undefined
  if (endWithLine.has(piece.type) && isLineComplete) return true
  if (piece.isFence) return isClosedFence(piece.raw) && isLineComplete
  const blankAfter = endsWithBlankLine(piece.raw + (next?.type === 'space' ? next.raw : ''))
  if (endAtBlankLine.has(piece.type) && blankAfter) return true
  // Something else begins behind it, and is there far enough to be sure what it is.
  const follower = next?.type === 'space' ? pieces[index + 2] : next
  if (follower === undefined) return false
  const from = end + (next?.type === 'space' ? next.raw.length : 0)
  const firstLineEnd = source.indexOf('\n', from)
  if (firstLineEnd < 0) return false
  return follower.type !== 'table' || source.includes('\n', firstLineEnd + 1)
}
