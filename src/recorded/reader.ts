/**
 * Reads recorded answers of any format from text that is handed in piece by piece. It never waits and
 * never holds the whole file: who hands in small pieces can show progress between them, and stop.
 */
import { recordedWords } from '@/words/of-recorded'
import { ENTRIES_TO_KNOW, MOST_ENTRIES, MOST_LETTERS } from './bounds'
import { LINES, type EntryRead, type Format, type WholeFormat } from './format'
import { formats, repeatedLists } from './formats'
import { columnsOf, guessColumns, isRow, table } from './formats/table'
import { createGatherer } from './gather'
import { parseJson } from './parse-json'
import type { ColumnChoice, Fault, FileOrigin, FormatId, ReadOutcome } from './recorded-set'
import { createDocumentSplitter, type Entry } from './split-document'
import { createLineSplitter, type LineSplitter } from './split-lines'

export interface ReaderOptions {
  readonly origin: FileOrigin
  /** Of a table; guessed by plain names where absent. */
  readonly columns?: ColumnChoice
  /** Whose the answers are where the file does not say, as the visitor or the address has it. */
  readonly modelName?: string
  /** Formats of other rooms, whose documents are small. */
  readonly wholeFormats?: readonly WholeFormat[]
}

export interface Reader {
  /** Takes the next text of the file. `enough`: the rest is not needed. */
  readonly take: (text: string) => 'more' | 'enough'
  readonly answerCount: () => number
  /** What was read. Once. */
  readonly end: () => ReadOutcome
}

const MEGA = 1_000_000

/** Why a text that begins like this is not read. */
function whyNoJson(start: string): string | undefined {
  if (/^[[{]/.test(start)) return undefined
  if (/^PK[\u0003\u0005]/.test(start)) return recordedWords.isZip
  return start.startsWith('<') ? recordedWords.isPage : recordedWords.notJson
}

const refuse = (why: string): ReadOutcome => ({ kind: 'refused', why })

export function createReader(options: ReaderOptions): Reader {
  const { origin, columns, modelName, wholeFormats = [] } = options
  const gathered = createGatherer(origin, modelName)
  const allLists = new Set([...[...formats, table].flatMap(({ lists }) => lists), ...repeatedLists])
  let letterCount = 0
  let isFirst = true
  let hasBegun = false
  let isEnough = false
  /** Nothing that follows is read. */
  const isOver = (): boolean => isEnough
  let whyRefused: string | undefined
  /** What stands around the entries; undefined where it is too large. */
  let around: string | undefined
  /** What follows a document: nothing, or more of them. */
  let linesAfter: LineSplitter | undefined
  let format: Format | undefined
  /** Of a table: as mapped by the visitor, or guessed from its first row. */
  let choice = columns
  let entryCount = 0
  /** Entries that came before the format was known. */
  let waiting: { readonly entry: Entry; readonly json: unknown }[] = []
  let columnsNeeded: ReadOutcome | undefined

  const placeOf = ({ list, index, line }: Entry): Pick<Fault, 'line' | 'index'> =>
    list === LINES ? { line } : { index }

  /** Nothing that follows is of use. */
  const refuseAll = (why: string): 'enough' => {
    whyRefused ??= why
    isEnough = true
    return 'enough'
  }

  function take(text: string): 'more' | 'enough' {
    if (isOver()) return 'enough'
    letterCount += text.length
    if (letterCount > MOST_LETTERS) {
      isEnough = true
      gathered.fault({ why: recordedWords.tooLarge(MOST_LETTERS / MEGA) })
      return 'enough'
    }
    const rest = isFirst ? text.replace(/^\uFEFF/, '') : text
    isFirst = false
    if (!hasBegun && rest.trim() !== '') {
      hasBegun = true
      const why = whyNoJson(rest.trimStart())
      if (why !== undefined) return refuseAll(why)
    }
    if (linesAfter !== undefined) {
      linesAfter.take(rest)
      return isOver() ? 'enough' : 'more'
    }
    const used = splitter.take(rest)
    if (used === 'too-deep') {
      isEnough = true
      gathered.fault({ line: splitter.line(), why: recordedWords.tooDeep })
      return 'enough'
    }
    if (splitter.isClosed()) afterDocument(rest.slice(used))
    return isOver() ? 'enough' : 'more'
  }

  /** Where a document without entries ends in its first line, every line is an entry of its own. */
  function afterDocument(rest: string): void {
    const line = splitter.line()
    around = splitter.around()
    const hasLines =
      !splitter.hasEntries() && around !== undefined && !around.trimStart().includes('\n')
    let index = 0
    linesAfter = createLineSplitter(line, (text, at) => {
      if (hasLines) onEntry({ list: LINES, index: index++, line: at, text })
      else {
        gathered.fault({ line: at, why: recordedWords.afterTheEnd })
        isEnough = true
      }
    })
    if (hasLines) linesAfter.take(around?.trimStart() ?? '')
    linesAfter.take(rest)
  }

  const splitter = createDocumentSplitter(allLists, onEntry)

  function onEntry(entry: Entry): void {
    if (isOver() || repeatedLists.includes(entry.list)) return
    entryCount += 1
    if (entryCount > MOST_ENTRIES) {
      isEnough = true
      gathered.fault({
        ...placeOf(entry),
        why: recordedWords.tooManyEntries(String(MOST_ENTRIES)),
      })
      return
    }
    if (entry.text === undefined) {
      gathered.fault({ ...placeOf(entry), why: recordedWords.entryTooLarge })
      return
    }
    const json = parseJson(entry.text)
    if (json === undefined) {
      gathered.fault({ ...placeOf(entry), why: recordedWords.notAnEntry })
      return
    }
    if (format === undefined) {
      waiting.push({ entry, json })
      format = formats.find(
        ({ lists, recognises }) => lists.includes(entry.list) && recognises(json),
      )
      if (format === undefined && waiting.length < ENTRIES_TO_KNOW) return
      settle()
      return
    }
    readEntry(format, entry, json)
  }

  /** Reads what waited; by now the format is known, or it is a table. */
  function settle(): void {
    const first = waiting.find(({ entry, json }) => table.lists.includes(entry.list) && isRow(json))
    if (format === undefined && first !== undefined) {
      format = table
      const found = columnsOf(first.json)
      choice ??= guessColumns(found)
      if (choice === undefined) {
        columnsNeeded = { kind: 'columns-needed', columns: found }
        isEnough = true
        return
      }
    }
    const known = format
    const entries = waiting
    waiting = []
    if (known === undefined) return
    for (const { entry, json } of entries) readEntry(known, entry, json)
  }

  function readEntry(known: Format, entry: Entry, json: unknown): void {
    if (!known.lists.includes(entry.list)) return
    addAll(known.id, known.read(json, choice), entry.index, placeOf(entry))
  }

  function addAll(
    id: FormatId,
    read: EntryRead,
    index: number,
    place: Pick<Fault, 'line' | 'index'>,
  ): void {
    if (!read.ok) gathered.fault({ ...place, why: read.why })
    else for (const draft of read.drafts) gathered.add(draft, id, index, place)
  }

  /** The models that stand around the entries; and a small document of another room, as a whole. */
  function readAround(): readonly string[] {
    if (around === undefined) {
      gathered.fault({ why: recordedWords.aroundTooLarge })
      settle()
      return []
    }
    const json = parseJson(around)
    const whole = entryCount > 1 ? undefined : wholeFormats.find((one) => one.recognises(json))
    if (whole !== undefined) {
      waiting = []
      addAll(whole.id, whole.read(json), 0, {})
      return []
    }
    settle()
    return format?.modelsAround?.(json) ?? []
  }

  function end(): ReadOutcome {
    linesAfter?.end()
    if (hasBegun && !isOver() && !splitter.isClosed()) {
      const index = splitter.openIndex()
      const place = index === undefined ? { line: splitter.line() } : { index }
      gathered.fault({ ...place, why: recordedWords.cutShort })
    }
    if (!splitter.isClosed()) around = splitter.around()
    if (whyRefused !== undefined) return refuse(whyRefused)
    if (!hasBegun) return refuse(recordedWords.empty)
    const models = readAround()
    if (columnsNeeded !== undefined) return columnsNeeded
    const set = gathered.finish(models)
    const answerCount = gathered.answerCount()
    if (set.answers.length > 0) return { kind: 'read', set }
    if (answerCount > 0) return { kind: 'model-needed', answerCount }
    if (set.prompts.length > 0) return { kind: 'read', set }
    const [first] = set.faults
    if (format === undefined && first === undefined) return refuse(recordedWords.unknownFormat)
    return refuse(
      first === undefined ? recordedWords.nothingInIt : recordedWords.nothingInItBecause(first.why),
    )
  }

  return { take, answerCount: gathered.answerCount, end }
}
