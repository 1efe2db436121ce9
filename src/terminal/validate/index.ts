/** What `npm run validate` shows: the fit made anew, its ranges and its verdicts held against the bench. */
import { loadRetiredSources, loadSources } from '@/energy'
import v3 from '@/energy/ml-energy/v3/table.json'
import { fitTo } from '@/energy/parametric/refit'
import { coverageRows, type CoverageRow } from './coverage'
import { measuredRows } from './measured-rows'
import { smallModels } from './small-models'
import { basketRows, inversions } from './basket'
import { readings } from './readings'
import { verdictRows, type VerdictRow } from './verdicts'

export { unseenRows, unseenText } from './unseen'

const [sources, retired] = await Promise.all([loadSources(), loadRetiredSources()])

/** Of the method and its data together; it changes when either does. */
const VERSION = '2026-11-28'

const head = (what: string, units: Readonly<Record<string, string>>) => ({
  what,
  licence: 'Apache-2.0; worked out from measurements under Apache-2.0',
  version: VERSION,
  units,
  sources: v3.sources,
})

/** The tables that the page carries, by their paths. */
export function validationTables() {
  const fit = fitTo(measuredRows)
  const fits = {
    ...head('The fit v3-weights and how far it misses what it has not seen', {
      coefficients: 'of ln(J per output token); see fit.ts',
      missed: 'factor either way that covers 95 of 100 left-out values',
      batches: 'requests answered at once',
      tokens: 'output tokens of an answer',
    }),
    rows: [
      {
        id: 'v3-weights',
        version: VERSION,
        ...fit,
        configurations: measuredRows.length,
        models: new Set(measuredRows.map(({ model }) => model)).size,
      },
    ],
  }
  const coverage = {
    ...head(
      'How often measured energy per token lies inside ranges made without its model or maker',
      {
        inside: 'share of measured values',
        width: 'factor either way of the median range',
        bias: 'measured over middle, geometric mean',
        error: 'median factor between measured and middle',
      },
    ),
    rows: (['H100', 'B200'] as const).flatMap((gpu) =>
      (['model', 'vendor'] as const).flatMap((leftOut) => coverageRows(gpu, leftOut)),
    ),
  }
  const verdicts = {
    ...head('How often one of two unseen models is called thriftier, and how often that is right', {
      called: 'share of pairs',
      tooClose: 'share of pairs',
      right: 'share of calls',
    }),
    rows: verdictRows(),
  }
  return [
    { path: 'src/energy/parametric/weights/table.json', table: fits },
    { path: 'src/energy/validation/coverage/table.json', table: coverage },
    { path: 'src/energy/validation/verdicts/table.json', table: verdicts },
  ] as const
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const columns = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
    .join('  ')

const coverageText = (rows: readonly CoverageRow[]): readonly string[] => {
  const widths = [44, 6, 8, 14, 7, 7, 7]
  const groups = [...new Set(rows.map(({ gpu, leftOut }) => `${gpu}, ${leftOut} left out`))]
  return groups.flatMap((group) => [
    '',
    columns([group, 'rows', 'inside', 'models drawn', '×/÷', 'bias', 'error'], widths),
    ...rows
      .filter(({ gpu, leftOut }) => `${gpu}, ${leftOut} left out` === group)
      .filter(({ method, group: name }) => method === 'ours' || name === 'all' || name === 'alike')
      .map((row) =>
        [
          columns(
            [
              `${row.method}, ${row.group}`,
              String(row.count),
              percent(row.inside),
              `${percent(row.insideLow)} – ${percent(row.insideHigh)}`,
              row.width.toFixed(2),
              row.bias.toFixed(2),
              row.error.toFixed(2),
            ],
            widths,
          ),
          ...(row.group === 'all' ? [`  worst: ${row.worst} ${percent(row.worstInside)}`] : []),
        ].join(''),
      ),
  ])
}

const verdictText = (rows: readonly VerdictRow[]): readonly string[] => {
  const widths = [44, 7, 8, 8, 9]
  return [
    '',
    columns(['verdicts, both models left out', 'pairs', 'called', 'right', 'too close'], widths),
    ...rows.map(({ setting, task, pairs, called, right, tooClose }) =>
      columns(
        [`${setting}, ${task}`, String(pairs), percent(called), percent(right), percent(tooClose)],
        widths,
      ),
    ),
  ]
}

const smallText = (): readonly string[] => {
  const { count, inside, outside } = smallModels()
  const list = outside.map(({ model, batch }) => `${model} at ${batch}`).join(', ')
  return ['', `models up to 4B on other benches: ${inside} of ${count} inside; outside: ${list}`]
}

const inMilliwattHours = (energy: number | undefined): string =>
  energy === undefined ? 'unknown' : (energy * 1000).toPrecision(3)

const basketText = (): readonly string[] => [
  '',
  '72 models, 400 tokens, mWh: by the first edition, now, low, high',
  ...basketRows(sources, retired).map(({ model, before, now }) =>
    columns(
      [
        model,
        ...[before?.energy.mid, now?.energy.mid, now?.energy.low, now?.energy.high].map(
          inMilliwattHours,
        ),
      ],
      [48, 8, 8, 8, 8],
    ),
  ),
  '',
  'models that take more than a larger sibling',
  ...inversions(sources).map(
    ({ smaller, larger, times, reason }) => `${smaller} ${times.toFixed(2)} × ${larger}: ${reason}`,
  ),
]

const readingsText = (): readonly string[] => {
  const { count, right, beyond } = readings()
  return ['', `read at the batch asked: ${right} of ${count}; ${beyond} beyond the end of a curve`]
}

/** What is printed: both tables, for people. */
export function validationText(tables: ReturnType<typeof validationTables>): string {
  const [, coverage, verdicts] = tables
  return [
    ...coverageText(coverage.table.rows),
    ...verdictText(verdicts.table.rows),
    ...smallText(),
    ...readingsText(),
    ...basketText(),
  ].join('\n')
}
