/**
 * Rows with columns that the visitor maps: the rows API of huggingface.co data sets
 * (`{ features, rows: [{ row_idx, row, truncated_cells }] }`), or any list of objects. Columns with plain
 * names are found without asking.
 */
import * as v from 'valibot'
import { recordedWords } from '@/words/of-recorded'
import { drafted, LINES, refused, TOP, type Format } from '../format'
import type { Column, ColumnChoice } from '../recorded-set'
import { LONGEST_NAME } from '../bounds'
import { chat, hasFields, messagesIn, messagesOf, textOf, content, wrong } from './shapes'

const row = v.record(v.string(), v.unknown())
const served = v.object({ row, truncated_cells: v.optional(v.array(v.string()), []) })

const isServed = (entry: unknown): boolean => hasFields(entry, 'row_idx', 'row')

/** The cells of an entry, and which of them the host cut. */
function cellsOf(entry: unknown) {
  if (!isServed(entry)) {
    const read = v.safeParse(row, entry)
    return read.success ? { row: read.output, truncated_cells: [] } : undefined
  }
  const read = v.safeParse(served, entry)
  return read.success ? read.output : undefined
}

const MOST_COLUMNS = 200

/** Whether an entry has a column for the prompt and one for the answer, whatever their names. */
export const isRow = (entry: unknown): boolean =>
  columnsOf(entry).filter(({ isText }) => isText).length >= 2

export function columnsOf(entry: unknown): readonly Column[] {
  const cells = cellsOf(entry)?.row ?? {}
  return Object.entries(cells)
    .slice(0, MOST_COLUMNS)
    .map(([name, cell]) => ({
      name: name.slice(0, LONGEST_NAME),
      isText: typeof cell === 'string' || Array.isArray(cell),
    }))
}

const plainNames = {
  prompt: ['prompt', 'instruction', 'question', 'input', 'messages'],
  response: ['response', 'output', 'completion', 'answer', 'generation'],
  model: ['model', 'model_name', 'generator', 'model_id'],
}

/** The columns by their plain names; undefined where prompt, answer or model has none. */
export function guessColumns(columns: readonly Column[]): ColumnChoice | undefined {
  const named = (names: readonly string[]) =>
    names.find((name) => columns.some((column) => column.isText && column.name === name))
  const prompt = named(plainNames.prompt)
  const response = named(plainNames.response)
  const model = named(plainNames.model)
  return prompt === undefined || response === undefined || model === undefined
    ? undefined
    : { prompt, response, model }
}

const cell = v.union([v.string(), chat, content])

const textIn = (given: v.InferOutput<typeof cell>): string => {
  if (typeof given === 'string') return given
  const messages = v.safeParse(chat, given)
  return messages.success
    ? (messagesOf(messages.output).findLast(({ role }) => role === 'assistant')?.text ?? '')
    : textOf(v.parse(content, given))
}

export const table: Format = {
  id: 'table',
  lists: ['rows', TOP, LINES],
  recognises: isRow,
  read(found, choice) {
    const cells = cellsOf(found)
    if (cells === undefined || choice === undefined) return refused(recordedWords.wrong(''))
    const chosen = [choice.prompt, choice.response]
    if (cells.truncated_cells.some((name) => chosen.includes(name)))
      return refused(recordedWords.cutByHost)
    const at = (name: string): unknown =>
      Object.hasOwn(cells.row, name) ? cells.row[name] : undefined
    const read = v.safeParse(
      v.object({ [choice.prompt]: cell, [choice.response]: cell }),
      Object.fromEntries(chosen.map((name) => [name, at(name)])),
    )
    if (!read.success) return wrong(read.issues)
    const prompt = read.output[choice.prompt] ?? ''
    const asChat = v.safeParse(chat, prompt)
    const model = choice.model === undefined ? undefined : at(choice.model)
    if (model !== undefined && (typeof model !== 'string' || model === ''))
      return refused(recordedWords.wrong(choice.model ?? ''))
    return drafted({
      messages: asChat.success ? messagesOf(asChat.output) : messagesIn(textIn(prompt)),
      answer: {
        model: model?.slice(0, LONGEST_NAME),
        text: textIn(read.output[choice.response] ?? ''),
      },
    })
  },
}
