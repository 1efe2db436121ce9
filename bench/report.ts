/** Prints what a benchmark found; when asked, writes it into `bench/results.md`, in place of the last. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

const results = fileURLToPath(new URL('results.md', import.meta.url))
const preamble = `# What was measured

Written by \`npm run bench -- <name> --save\`, by hand: times depend on the machine, so no test reads this.
`

export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const rowText = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const tableText = ({ title, head, rows }: Table) =>
  [`**${title}**`, '', rowText(head), rowText(head.map(() => '---')), ...rows.map(rowText)].join(
    '\n',
  )

const machineText = (browser: string) =>
  `${new Date().toISOString().slice(0, 10)}, Chromium ${browser}, ${String(availableParallelism())} cores of ${cpus()[0]?.model.trim() ?? 'unknown'}`

/** The file's text with the section of this name replaced, or added at its end. */
export function withSection(text: string, name: string, body: string): string {
  const sections = text.split(/^(?=## )/m)
  const section = `## ${name}\n\n${body}\n`
  const place = sections.findIndex((other) => other.startsWith(`## ${name}\n`))
  if (place === -1) return [...sections.map((other) => `${other.trimEnd()}\n\n`), section].join('')
  return sections.with(place, `${section}\n`).join('').trimEnd() + '\n'
}

/** Prints tables under the name of a benchmark, with the machine they were made on. */
export function report(name: string, browser: string, tables: readonly Table[]): void {
  const body = [machineText(browser), ...tables.map(tableText)].join('\n\n')
  console.log(`\n${body}\n`)
  if (process.env['RIGHTSIZE_BENCH_SAVE'] === undefined) return
  const text = existsSync(results) ? readFileSync(results, 'utf8') : preamble
  // What a graphics card does stands beside what a processor does in its place, and not for it.
  const isOnCard = process.env['RIGHTSIZE_BENCH_CARD'] !== undefined
  writeFileSync(results, withSection(text, isOnCard ? `${name}, graphics card` : name, body))
}

/** The middle of an odd number of values, the mean of the middle two of an even one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? NaN)) / 2
}
