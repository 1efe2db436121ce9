/** The test in figures: coverage by method, size and batch; verdicts by kind of pair. */
import type { Coverage } from '@/energy/validation'
import type { Verdicts } from '@/energy/validation'
import { percentText } from '@/units/format'
import { methodWords } from '@/words/method-page'

const { validation } = methodWords
const { columns, verdicts } = validation

interface Column<Row> {
  readonly name: string
  readonly text: (row: Row) => string
}

const coverageColumns: readonly Column<Coverage>[] = [
  { name: columns.test, text: ({ gpu, leftOut }) => validation.test(gpu, leftOut) },
  { name: columns.method, text: ({ method }) => validation.methods[method] ?? method },
  { name: columns.group, text: ({ group }) => validation.groups[group] ?? group },
  { name: columns.count, text: ({ count }) => verdicts.pairs(count) },
  { name: columns.inside, text: ({ inside }) => percentText(inside) },
  {
    name: columns.interval,
    text: ({ insideLow, insideHigh }) => validation.interval(insideLow, insideHigh),
  },
  { name: columns.width, text: ({ width }) => validation.factor(width) },
  { name: columns.bias, text: ({ bias }) => validation.ratio(bias) },
  { name: columns.error, text: ({ error }) => validation.factor(error) },
  { name: columns.worst, text: ({ worst, worstInside }) => validation.worst(worst, worstInside) },
]

const verdictColumns: readonly Column<Verdicts>[] = [
  {
    name: verdicts.columns.setting,
    text: ({ setting, task }) =>
      verdicts.settings[setting]?.(verdicts.tasks[task] ?? task) ?? setting,
  },
  { name: verdicts.columns.pairs, text: ({ pairs }) => verdicts.pairs(pairs) },
  { name: verdicts.columns.called, text: ({ called }) => percentText(called) },
  { name: verdicts.columns.right, text: ({ right }) => percentText(right) },
  { name: verdicts.columns.tooClose, text: ({ tooClose }) => percentText(tooClose) },
]

interface TableProps<Row> {
  readonly name: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
}

const Table = <Row,>({ name, rows, columns: shown }: TableProps<Row>) => (
  <div className="validation-scroll" tabIndex={0} role="region" aria-label={name}>
    <table className="validation-table">
      <thead>
        <tr>
          {shown.map((column) => (
            <th key={column.name} scope="col">
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {shown.map(({ name: heading, text }) => (
              <td key={heading}>{text(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

export const CoverageTable = ({ rows }: { readonly rows: readonly Coverage[] }) => (
  <Table name={validation.chart.title} rows={rows} columns={coverageColumns} />
)

export const VerdictTable = ({ rows }: { readonly rows: readonly Verdicts[] }) => (
  <Table name={verdicts.title} rows={rows} columns={verdictColumns} />
)
