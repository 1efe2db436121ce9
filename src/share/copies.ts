/** A comparison as text to paste: Markdown, HTML, plain text, each with its table. */
import { countText } from '@/units/format'
import { sharing } from '@/words/of-sharing'
import type { Sheet, SheetRow } from './sheet'

const { copies } = sharing

type Table = readonly (readonly string[])[]

/** Head and rows; a column in which nothing stands is left out. */
function tableOf({ rows, hasNumbers }: Sheet): Table {
  const { columns } = copies
  const of = (row: SheetRow): readonly string[] => [
    [row.name, row.size].filter(Boolean).join(' · '),
    ...(hasNumbers
      ? [
          row.energy?.best ?? copies.unknown,
          row.energy?.range ?? '',
          row.energy?.mark ?? '',
          row.tokens ?? '',
          row.time ?? '',
          row.accepted === undefined ? '' : row.accepted ? copies.yes : copies.no,
        ]
      : []),
  ]
  const head = [
    columns.model,
    ...(hasNumbers
      ? [columns.energy, columns.range, columns.how, columns.tokens, columns.time, columns.enough]
      : []),
  ]
  const body = rows.map(of)
  const isUsed = head.map((_, column) => body.some((cells) => cells[column] !== ''))
  return [head, ...body].map((cells) => cells.filter((_, column) => isUsed[column] === true))
}

/** More of one text is nobody's post or mail. The pane copies an answer whole. */
const LONGEST_COPIED = 100_000

/** The text without space around it; of a very long one the beginning, and a word that there is more. */
function bounded(text: string): string {
  if (text.length <= LONGEST_COPIED) return text.trim()
  const start = text.slice(0, LONGEST_COPIED).replace(/[\ud800-\udbff]$/, '')
  return `${start.trim()}\n\n${copies.cut(countText(LONGEST_COPIED))}`
}

const answerText = (answer: string): string => bounded(answer) || copies.emptyAnswer

/** A cell holds one line, and a bar in it would end it. */
const cellText = (cell: string): string => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

/** GitHub's Markdown: answers are quoted, so that their own headings and lists stay inside. */
export function asMarkdown(sheet: Sheet): string {
  const [head = [], ...body] = tableOf(sheet)
  const row = (cells: readonly string[]) => `| ${cells.map(cellText).join(' | ')} |`
  const table = [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n')
  return joined([
    sheet.title === undefined ? undefined : `## ${cellText(sheet.title)}`,
    quoted(bounded(sheet.question)),
    sheet.finding && `**${cellText(sheet.finding.headline)}**`,
    sheet.finding && joined(sheet.finding.notes),
    table,
    ...sheet.rows.flatMap(({ name, answer }) =>
      answer === undefined ? [] : [`### ${cellText(name)}`, quoted(answerText(answer))],
    ),
    sheet.note,
    sheet.source,
    sheet.link === undefined ? undefined : `[${copies.opens}](${sheet.link})`,
  ])
}

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n')

/** Text as it stands between tags and in quoted attributes. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/**
 * Plain elements; every text is escaped. Without styles: the page's policy forbids them on the clipboard
 * too, so the attributes of old do.
 */
export function asHtml(sheet: Sheet): string {
  const [head = [], ...body] = tableOf(sheet)
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag} align="left">${escaped(cell)}</${tag}>`).join('')}</tr>`
  const paragraph = (text: string) => `<p>${escaped(text)}</p>`
  const block = (text: string) =>
    `<blockquote dir="auto">${escaped(text).replaceAll('\n', '<br>\n')}</blockquote>`
  return [
    sheet.title === undefined ? '' : `<h2>${escaped(sheet.title)}</h2>`,
    block(bounded(sheet.question)),
    ...(sheet.finding
      ? [
          `<p><strong>${escaped(sheet.finding.headline)}</strong></p>`,
          ...sheet.finding.notes.map(paragraph),
        ]
      : []),
    `<table border="1" cellpadding="4" cellspacing="0">${row(head, 'th')}${body.map((cells) => row(cells, 'td')).join('')}</table>`,
    ...sheet.rows.flatMap(({ name, answer }) =>
      answer === undefined ? [] : [`<h3>${escaped(name)}</h3>`, block(answerText(answer))],
    ),
    sheet.note === undefined ? '' : paragraph(sheet.note),
    paragraph(sheet.source),
    sheet.link === undefined
      ? ''
      : `<p><a href="${escaped(sheet.link)}">${escaped(copies.opens)}</a></p>`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** Letters that take no room of their own, and those that take two, in a font of one width. */
const widthOf = (text: string): number =>
  Array.from(text.replace(/\p{Mn}/gu, '')).reduce(
    (sum, letter) => sum + ((letter.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1),
    0,
  )

/** Columns under each other in a font of one width. */
export function asText(sheet: Sheet): string {
  const table = tableOf(sheet).map((cells) => cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ')))
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((cells) => widthOf(cells[column] ?? ''))),
  )
  const lines = table.map((cells) =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('   ')
      .trimEnd(),
  )
  const rule = '-'.repeat(Math.max(...lines.map(widthOf)))
  return joined([
    sheet.title,
    `${copies.question}: ${bounded(sheet.question)}`,
    sheet.finding?.headline,
    sheet.finding && joined(sheet.finding.notes),
    [lines[0], rule, ...lines.slice(1)].join('\n'),
    ...sheet.rows.flatMap(({ name, answer }) =>
      answer === undefined ? [] : [`${name}:\n${answerText(answer)}`],
    ),
    sheet.note,
    sheet.source,
    sheet.link === undefined ? undefined : `${copies.opens}: ${sheet.link}`,
  ])
}
