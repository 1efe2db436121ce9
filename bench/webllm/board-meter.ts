/**
 * What the graphics card itself says that it draws, while a benchmark runs: any command that writes a
 * line for each reading, its watts first and then, where it counts them, its joules so far.
 */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface BoardReading {
  /** When the line came, in ms since 1970. */
  readonly at: number
  readonly watts: number
  /** Counted by the card since some moment of its own. */
  readonly joules?: number
}

export interface BoardMeter {
  readonly readings: readonly BoardReading[]
  readonly stop: () => void
}

/** NVIDIA's own tool, every 50 ms; RIGHTSIZE_BENCH_METER names another command. */
const command =
  process.env['RIGHTSIZE_BENCH_METER'] ??
  'nvidia-smi --query-gpu=power.draw.instant --format=csv,noheader,nounits -lms 50'

export function readingOf(line: string, at: number): BoardReading | undefined {
  const [watts = Number.NaN, joules] = line
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (!Number.isFinite(watts)) return undefined
  return { at, watts, ...(joules !== undefined && Number.isFinite(joules) && { joules }) }
}

export function startBoardMeter(): BoardMeter {
  const readings: BoardReading[] = []
  const tool = spawn(command, { shell: true, detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  // Without such a tool there are no readings, and the tables say so.
  tool.on('error', () => undefined)
  createInterface(tool.stdout).on('line', (line) => {
    const reading = readingOf(line, Date.now())
    if (reading !== undefined) readings.push(reading)
  })
  return {
    readings,
    stop: () => {
      // With the shell around it, hence the whole group.
      if (tool.pid !== undefined && tool.exitCode === null) process.kill(-tool.pid)
    },
  }
}

/** The value at a moment, on the line between the readings around it. */
function valueAt(points: readonly (readonly [at: number, value: number])[], at: number): number {
  const next = points.findIndex(([when]) => when >= at)
  const [before, after] = [points[next - 1], points[next]]
  if (before === undefined || after === undefined) return Number.NaN
  return before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0])
}

/** Joules of the card between two moments: by its own count where it has one, else by trapezoids. */
export function joulesBetween(readings: readonly BoardReading[], from: number, to: number): number {
  const counted = readings.flatMap(({ at, joules }) =>
    joules === undefined ? [] : [[at, joules] as const],
  )
  if (counted.length > 0) return valueAt(counted, to) - valueAt(counted, from)
  const drawn = readings.map(({ at, watts }) => [at, watts] as const)
  const inside = drawn.filter(([at]) => at > from && at < to)
  const points = [
    [from, valueAt(drawn, from)] as const,
    ...inside,
    [to, valueAt(drawn, to)] as const,
  ]
  return points.slice(1).reduce((sum, [at, watts], index) => {
    const [earlier, before] = points[index] ?? [at, watts]
    return sum + (((watts + before) / 2) * (at - earlier)) / 1000
  }, 0)
}
