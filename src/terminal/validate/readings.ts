/** Whether the curves of the bench are read at the batch that is asked for: as measured, or between two neighbours. */
import { measuredOf, reachOf, readNearest, type BenchRun } from '@/energy/bench/choose'
import v3 from '@/energy/ml-energy/v3/table.json'

export interface Readings {
  /** Batches that were asked of a curve that has them. */
  readonly count: number
  /** Those within 1 % of the row measured nearest, or between two rows measured around the batch. */
  readonly right: number
  /** Batches that a curve does not reach: the figure is that of its end, and says so. */
  readonly beyond: number
}

const asked = [8, 16, 32, 64, 128, 256]
const AS_MEASURED = 0.01
const TENTH = 1.1

const distance = (run: BenchRun, batch: number): number => Math.abs(Math.log(run.batch / batch))

function isRight(runs: readonly BenchRun[], batch: number, joules: number): boolean {
  const [nearest] = runs.toSorted((a, b) => distance(a, batch) - distance(b, batch))
  if (nearest === undefined) return false
  const isNearest = runs
    .filter((run) => distance(run, batch) <= distance(nearest, batch) + Math.log(TENTH))
    .some((run) => Math.abs(joules / run.joulesPerToken - 1) < AS_MEASURED)
  if (isNearest) return true
  return [...new Set(runs.map(({ gpus }) => gpus))].some((gpus) => {
    const curve = runs.filter((run) => run.gpus === gpus)
    const sorted = curve.toSorted((a, b) => a.batch - b.batch)
    const below = sorted.findLast((run) => run.batch <= batch)
    const above = sorted.find((run) => run.batch >= batch)
    if (below === undefined || above === undefined) return false
    const [low, high] = [below.joulesPerToken, above.joulesPerToken].sort((a, b) => a - b)
    return joules >= (low ?? 0) && joules <= (high ?? 0)
  })
}

/** Every model, precision, task and processor (H100 and B200) of ML.ENERGY v3. */
export function readings(): Readings {
  const sum = { count: 0, right: 0, beyond: 0 }
  for (const row of v3.rows)
    for (const gpu of ['H100', 'B200'])
      for (const task of ['chat', 'reasoning'] as const) {
        const runs = row.runs.filter((run) => run.gpu === gpu && run.task === task)
        const measured = measuredOf({ ...row, runs }, task)
        if (measured === undefined) continue
        const { low, high } = reachOf(measured)
        for (const batch of asked) {
          if (batch > high * TENTH || batch < low / TENTH) {
            sum.beyond += 1
            continue
          }
          sum.count += 1
          const reading = readNearest(measured, batch)
          if (reading && isRight(runs, batch, reading.joulesPerToken)) sum.right += 1
        }
      }
  return sum
}
