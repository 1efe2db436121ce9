/**
 * A source's own table, dropped onto the page: AI Energy Score and LLM-Perf state no licence, so the page
 * ships single figures only, and the whole comes from the visitor's copy of the CSV. It is kept in memory
 * and goes nowhere. Rows count for models of just that repository, and come before the cited ones.
 */
import { csvParseRows } from 'd3-dsv'
import { isWithin, type NumberKind } from '@/units/bounds'
import { sourceWords } from '@/words/sources'
import { createAiEnergyScore, type ScoreRow } from './ai-energy-score'
import { createLlmPerf, type LlmPerfRow } from './llm-perf'
import type { EnergySource } from './source'

const { brought } = sourceWords

export type BroughtTable =
  | { readonly ok: false; readonly why: string }
  | {
      readonly ok: true
      readonly source: EnergySource
      readonly rows: number
      /** Rows that were left out. */
      readonly left: number
      /** What came of it, as a sentence. */
      readonly said: string
    }

/** Enough for every public table of these sources, and not for a file that only looks like one. */
const MOST_LETTERS = 20_000_000

const scoreColumns = ['model', 'total_gpu_energy', 'energy_score', 'class'] as const
const perfColumns = [
  'model',
  'device',
  'config_name',
  'decode_total_J_per_token',
  'prefill256_total_J',
] as const

type Lines = readonly Readonly<Record<string, string>>[]

/** Reads the text of a CSV file; says what is wrong with one that is neither of the two tables. */
export function readBroughtTable(text: string): BroughtTable {
  if (text.length > MOST_LETTERS) return { ok: false, why: brought.tooLong }
  // Not `csvParse`: that makes functions of strings, which the page's policy forbids.
  const [head = [], ...cells] = csvParseRows(text)
  const lines = cells.map((row) =>
    Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])),
  )
  const has = (columns: readonly string[]) => columns.every((name) => head.includes(name))
  if (has(scoreColumns)) return made(scoreRows(lines), lines, createAiEnergyScore)
  if (has(perfColumns)) return made(perfRows(lines), lines, createLlmPerf)
  return { ok: false, why: brought.unknownColumns(scoreColumns.join(', '), perfColumns.join(', ')) }
}

function made<Row>(
  rows: readonly Row[],
  lines: Lines,
  create: (rows: readonly Row[]) => EnergySource,
): BroughtTable {
  if (rows.length === 0) return { ok: false, why: brought.noRows }
  const left = lines.length - rows.length
  const said = brought.taken(rows.length, left)
  return { ok: true, source: create(rows), rows: rows.length, left, said }
}

/** A cell above zero and within its bounds; undefined for any other, for no model takes nothing. */
function positive(kind: NumberKind, cell: string | undefined): number | undefined {
  const value = cell === undefined || cell.trim() === '' ? NaN : Number(cell)
  return isWithin(kind, value) && value > 0 ? value : undefined
}

/** A name with a word after it says how it reasoned: "Qwen/Qwen3-32B on". A stray sign spoils the row. */
const scoreRows = (lines: Lines): readonly ScoreRow[] =>
  lines.flatMap((line) => {
    const [spelling = '', reasoning] = (line['model'] ?? '').split(' ')
    const energyWh = positive('wattHours', line['total_gpu_energy'])
    const stars = positive('count', line['energy_score'])
    if (spelling === '' || spelling.includes('*') || energyWh === undefined || stars === undefined)
      return []
    return [
      {
        model: spelling,
        relation: 'same',
        spelling,
        reasoning: reasoning ?? null,
        energyWh,
        stars,
        class: line['class'] ?? '',
        tested: line['test date'] ?? '',
      },
    ]
  })

/** Of each model the configuration that took least, as in the table that ships. */
function perfRows(lines: Lines): readonly LlmPerfRow[] {
  const best = new Map<string, LlmPerfRow>()
  for (const line of lines) {
    const model = line['model'] ?? ''
    const decodeJoulesPerToken = positive('joules', line['decode_total_J_per_token'])
    const prefillJoules = positive('joules', line['prefill256_total_J'])
    if (model === '' || decodeJoulesPerToken === undefined || prefillJoules === undefined) continue
    const known = best.get(model)
    if (known !== undefined && known.decodeJoulesPerToken <= decodeJoulesPerToken) continue
    best.set(model, {
      model,
      relation: 'same',
      spelling: model,
      device: line['device'] ?? '',
      configuration: line['config_name'] ?? '',
      decodeJoulesPerToken,
      prefillJoules,
    })
  }
  return [...best.values()]
}
