/** The test drawn: for each method, how much of what was measured lies inside its range. */
import type { Coverage } from '@/energy/validation'
import { useWidth } from '@/ui/use-width'
import { methodWords } from '@/words/method-page'
import { validationLayout } from './validation-layout'

const { validation } = methodWords
const { chart } = validation
const FIRST_WIDTH = 560

const methodName = (method: string): string => validation.methods[method] ?? method

export const ValidationChart = ({ rows }: { readonly rows: readonly Coverage[] }) => {
  const [ref, width] = useWidth(FIRST_WIDTH)
  const { height, none, goal, whole, groups } = validationLayout(rows, width)
  const summary = groups.flatMap(({ gpu, leftOut, dots }) =>
    dots.map(({ row }) =>
      chart.part(validation.test(gpu, leftOut), methodName(row.method), row.inside, row.width),
    ),
  )
  return (
    <figure ref={ref} className="validation-chart">
      <figcaption>{chart.title}</figcaption>
      <svg width={width} height={height} role="img" aria-label={chart.summary(summary)}>
        <line className="validation-goal" x1={goal} x2={goal} y1={22} y2={height} />
        <text x={goal} y={14} textAnchor="middle">
          {chart.goal}
        </text>
        {groups.map((group) => (
          <g key={`${group.gpu} ${group.leftOut}`}>
            <text className="validation-test" x={none} y={group.y}>
              {validation.test(group.gpu, group.leftOut)}
            </text>
            {group.dots.map(({ row, x, y }) => (
              <g key={row.method} className={`validation-${row.method}`}>
                <text x={none} y={y - 12}>
                  {methodName(row.method)}
                </text>
                <text x={whole} y={y - 12} textAnchor="end">
                  {chart.value(row.inside, row.width)}
                </text>
                <line className="validation-track" x1={none} x2={whole} y1={y} y2={y} />
                <line className="validation-share" x1={none} x2={x} y1={y} y2={y} />
                <circle cx={x} cy={y} r={5} />
              </g>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  )
}
