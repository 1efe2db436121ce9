/**
 * The leaderboard of AlpacaEval, read from the file that the visitor agreed to fetch: how often a judge, a
 * GPT-4 Turbo, preferred a model's answers to those of GPT-4 Turbo. A preference, not correctness.
 */

export interface Preference {
  /** Share of 1, as the judge decided. */
  readonly preferred: number
  /** Share of 1, corrected for long answers, which judges like. */
  readonly preferredAtLength?: number
}

const MOST_LETTERS = 1_000_000
const MOST_ROWS = 5000
const PERCENT = 100

/** Fields of a line; quoted ones may hold commas and doubled quotes. */
const fieldsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  )

function shareOf(text: string | undefined): number | undefined {
  const percent = text === undefined || text.trim() === '' ? NaN : Number(text)
  return percent >= 0 && percent <= PERCENT ? percent / PERCENT : undefined
}

/** By folder. Lines that are not understood are left out; undefined where it is no such file. */
export function readPreferences(csv: string): ReadonlyMap<string, Preference> | undefined {
  if (csv.length > MOST_LETTERS) return undefined
  const [head = '', ...lines] = csv.split(/\r?\n/).slice(0, MOST_ROWS)
  const names = fieldsOf(head)
  const [winAt, fairAt, filesAt] = ['win_rate', 'length_controlled_winrate', 'samples'].map(
    (name) => names.indexOf(name),
  )
  if (winAt === undefined || winAt < 0 || filesAt === undefined || filesAt < 0) return undefined
  const found = new Map<string, Preference>()
  for (const line of lines) {
    const fields = fieldsOf(line)
    const folder = /\/results\/([^/]+)\/model_outputs\.json$/.exec(fields[filesAt] ?? '')?.[1]
    const preferred = shareOf(fields[winAt])
    const preferredAtLength = shareOf(fields[fairAt ?? -1])
    if (folder !== undefined && preferred !== undefined)
      found.set(folder, {
        preferred,
        ...(preferredAtLength !== undefined && { preferredAtLength }),
      })
  }
  return found
}
