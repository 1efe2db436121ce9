/** Where each method's share stands in the chart of the test: a line for each, in groups by test. */
import type { Coverage } from '@/energy/validation'

export const validationMargin = { top: 26, right: 8, bottom: 8, left: 8 }
const LINE = 40
const HEADING = 30

export interface CoverageDot {
  readonly row: Coverage
  readonly x: number
  readonly y: number
}

export interface CoverageGroup {
  readonly gpu: string
  readonly leftOut: string
  /** Of the heading's baseline. */
  readonly y: number
  readonly dots: readonly CoverageDot[]
}

export interface ValidationLayout {
  readonly height: number
  /** Where 0, 90 % and everything lie. */
  readonly none: number
  readonly goal: number
  readonly whole: number
  readonly groups: readonly CoverageGroup[]
}

const GOAL = 0.9

/** Of the rows that stand for all measured values; the order of the tests and methods is theirs. */
export function validationLayout(rows: readonly Coverage[], width: number): ValidationLayout {
  const none = validationMargin.left
  const whole = Math.max(none + 1, width - validationMargin.right)
  const xOf = (share: number): number => none + share * (whole - none)
  const names = [...new Set(rows.map(({ gpu, leftOut }) => `${gpu} ${leftOut}`))]
  let y = validationMargin.top
  const groups = names.flatMap((name) => {
    const own = rows.filter(
      ({ gpu, leftOut, group }) => `${gpu} ${leftOut}` === name && group === 'all',
    )
    const [first] = own
    if (first === undefined) return []
    y += HEADING
    const heading = y
    const dots = own.map((row) => {
      y += LINE
      return { row, x: xOf(row.inside), y }
    })
    return [{ gpu: first.gpu, leftOut: first.leftOut, y: heading, dots }]
  })
  return { height: y + validationMargin.bottom, none, goal: xOf(GOAL), whole, groups }
}
