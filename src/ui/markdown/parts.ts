/** A long text in parts that are read one by one, so that none of them takes long. */
import { closesFence, fenceOf } from './finished'
import { lexMarkdown, noDefinitions, type Definitions } from './lex'

/** Letters of a part; a line or a cell costs as much as sixteen more. */
export const PART = 16_000
/** A block as large as this is cut. A table of 500 rows with five columns fits. */
export const LARGEST_BLOCK_IN_PARTS = 6

const WEIGHT_OF_MARK = 16
const LINE_END = 10
const BAR = 124

const isFirstOfPair = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff
}

/** Where the fenced code that begins a text ends, with its last line; undefined where none begins. */
function endOfFence(source: string): number | undefined {
  const fence = fenceOf(source)
  if (fence === undefined) return undefined
  for (let at = source.indexOf('\n') + 1; at > 0;) {
    const end = source.indexOf('\n', at)
    if (end === -1) break
    if (closesFence(source.slice(at, end), fence)) return end + 1
    at = end + 1
  }
  return source.length
}

/**
 * How long the first part of a text is: at most `most`, up to the end of a line where there is one.
 * Fenced code at its start is quickly read, and never cut.
 */
export function lengthOfPart(source: string, most: number): number {
  let weight = 0
  let lineEnd = 0
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    weight += code === LINE_END || code === BAR ? 1 + WEIGHT_OF_MARK : 1
    if (weight > most) {
      const end = lineEnd > 0 ? lineEnd : isFirstOfPair(source, at - 1) ? at - 1 : at
      return Math.max(end, endOfFence(source) ?? 0)
    }
    if (code === LINE_END) lineEnd = at + 1
  }
  return source.length
}

const definition = /^ {0,3}\[[^\]\n]{1,300}\]:[^\n]{1,1000}/gm
const MOST_DEFINITIONS = 200

/** Where `[name]` leads, of a whole text that is read in parts: a part may name what a later one defines. */
export function definitionsIn(source: string): Definitions {
  const definitions = noDefinitions()
  const lines: string[] = []
  for (const [line] of source.matchAll(definition)) {
    lines.push(line)
    if (lines.length === MOST_DEFINITIONS) break
  }
  if (lines.length > 0) lexMarkdown(lines.join('\n').slice(0, PART), definitions)
  return definitions
}
