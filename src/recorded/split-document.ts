/**
 * Takes a JSON document apart as it comes in, a piece of text at a time: the entries of the lists that
 * are named, each as its own text, and what stands around them. It holds no more than one entry and the
 * surroundings, so that a large file costs no more memory than what is read of it. It looks at brackets
 * and quotes alone; whether an entry is JSON shows when it is parsed.
 */
import { DEEPEST, MOST_LETTERS_AROUND, MOST_LETTERS_OF_ENTRY } from './bounds'
import { createHeld, letters, type Held } from './held-text'

export interface Entry {
  /** The list's place: names with dots between them, and the empty name for the document itself. */
  readonly list: string
  readonly index: number
  readonly line: number
  /** Undefined where it is too large. */
  readonly text: string | undefined
}

export interface DocumentSplitter {
  /**
   * Takes the next text. Gives how much of it belongs to the document, which is less than all once the
   * document is closed, or `too-deep`.
   */
  readonly take: (text: string) => number | 'too-deep'
  /** Whether the document is closed. */
  readonly isClosed: () => boolean
  readonly hasEntries: () => boolean
  /**
   * The document without the entries, and closed where it was cut short; undefined where that is too
   * large. Once.
   */
  readonly around: () => string | undefined
  /** Where reading has come to. */
  readonly line: () => number
  /** Of the entry that has begun and is not closed. */
  readonly openIndex: () => number | undefined
}

/** Names deeper than this are no place of a list that is looked for. */
const DEEPEST_LIST = 4
const LONGEST_KEY = 100

interface Level {
  readonly isList: boolean
  readonly path: string
  /** Of an object: the name that was read last. */
  key: string
  count: number
}

const marks = /["\\]/g

/** Where the next quote or backslash is; the end of the text where there is none. */
function nextMark(text: string, from: number): number {
  marks.lastIndex = from
  return marks.exec(text)?.index ?? text.length
}

export function createDocumentSplitter(
  lists: ReadonlySet<string>,
  onEntry: (entry: Entry) => void,
): DocumentSplitter {
  const around = createHeld(MOST_LETTERS_AROUND)
  const entry = createHeld(MOST_LETTERS_OF_ENTRY)
  const levels: Level[] = []
  let depth = 0
  let line = 1
  let isInText = false
  let isEscaped = false
  let isClosed = false
  let hasEntries = false
  let lastText = ''
  /** The list whose entry is being read, its depth, and where the entry began. */
  let open: { readonly level: Level; readonly depth: number; readonly line: number } | undefined

  const levelOf = (isList: boolean): Level => {
    const parent = levels.at(-1)
    const path =
      parent === undefined
        ? ''
        : parent.isList
          ? `${parent.path}.#`
          : parent.path === ''
            ? parent.key
            : `${parent.path}.${parent.key}`
    return { isList, path, key: '', count: 0 }
  }
  const closeEntry = (): void => {
    if (open === undefined) return
    const { level, line: begun } = open
    onEntry({ list: level.path, index: level.count, line: begun, text: entry.take() })
    level.count += 1
    hasEntries = true
    open = undefined
  }
  /** The list that is looked for, where the next letter stands right in it. */
  const listHere = (): Level | undefined => {
    const level = levels.at(-1)
    return level?.isList === true && depth === levels.length && lists.has(level.path)
      ? level
      : undefined
  }

  function take(text: string): number | 'too-deep' {
    /** Where the letters begin that were not held yet, and who holds them. */
    let from = 0
    const holder = (): Held => (open === undefined ? around : entry)
    const hold = (until: number): void => {
      holder().add(text, from, until)
      from = until
    }
    for (let at = 0; at < text.length; at += 1) {
      if (isInText && open !== undefined && !isEscaped) at = nextMark(text, at)
      const letter = text.charCodeAt(at)
      if (letter === letters.newline) line += 1
      if (isInText) {
        if (isEscaped) isEscaped = false
        else if (letter === letters.backslash) isEscaped = true
        else if (letter === letters.quote) isInText = false
        if (isInText && open === undefined && lastText.length < LONGEST_KEY)
          lastText += text.charAt(at)
        continue
      }
      if (letter <= letters.space) continue
      const list = open === undefined ? listHere() : undefined
      if (list !== undefined && letter !== letters.comma && letter !== letters.listEnd) {
        hold(at)
        open = { level: list, depth, line }
      }
      switch (letter) {
        case letters.quote:
          isInText = true
          lastText = ''
          break
        case letters.colon: {
          const level = levels.at(-1)
          if (open === undefined && level !== undefined && depth === levels.length)
            level.key = lastText
          break
        }
        case letters.listStart:
        case letters.objectStart:
          if (depth >= DEEPEST) return 'too-deep'
          if (open === undefined && depth === levels.length && depth < DEEPEST_LIST)
            levels.push(levelOf(letter === letters.listStart))
          depth += 1
          break
        case letters.comma:
          if (open?.depth === depth) {
            hold(at)
            closeEntry()
          }
          // Commas between entries belong to nobody.
          if (open === undefined && listHere() !== undefined) {
            hold(at)
            from = at + 1
          }
          break
        case letters.listEnd:
        case letters.objectEnd:
          if (open?.depth === depth) {
            hold(at)
            closeEntry()
          }
          if (levels.length === depth) levels.pop()
          depth -= 1
          if (depth <= 0) {
            hold(at + 1)
            isClosed = true
            return at + 1
          }
          break
      }
    }
    hold(text.length)
    return text.length
  }

  return {
    take,
    isClosed: () => isClosed,
    hasEntries: () => hasEntries,
    around() {
      const text = around.take()
      const ends = levels.map(({ isList }) => (isList ? ']' : '}')).toReversed()
      return text === undefined ? undefined : text + ends.join('')
    },
    line: () => line,
    openIndex: () => open?.level.count,
  }
}
