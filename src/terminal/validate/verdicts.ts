/**
 * How often the page calls one of two models thriftier, and how often that is right, for models that its
 * fit has not seen: by the page's own source and verdict, against the bench.
 */
import type { EnergyFigure } from '@/comparison/estimate'
import { nothingMeasured } from '@/comparison/measurement'
import type { Gpu } from '@/energy/parametric/fit'
import { createParametric } from '@/energy/parametric'
import { fitTo } from '@/energy/parametric/refit'
import type { EnergySource } from '@/energy/source'
import { compareEstimates } from '@/energy/verdict'
import { billionParameters, times, tokens } from '@/units/quantity'
import { mapRange } from '@/units/range'
import { measuredRows, type BenchedRow } from './measured-rows'

export interface VerdictRow {
  /** `one-host`: same task, processor and batch limit; `two-hosts`: any two rows of a task. */
  readonly setting: 'one-host' | 'two-hosts'
  readonly task: BenchedRow['task']
  /** `any` across processors. */
  readonly gpu: Gpu | 'any'
  readonly pairs: number
  /** Share of pairs of which one is called thriftier; the others are too close to call. */
  readonly called: number
  readonly tooClose: number
  /** Share of calls that the bench bears out. */
  readonly right: number
}

/** Energy of a token by the page's source; the row's own batch and processor are not told. */
function figureOf(source: EnergySource, row: BenchedRow, host: string): EnergyFigure {
  const [total, active] = [billionParameters(row.totalB), billionParameters(row.activeB)]
  const found = source.estimate({
    variant: {
      id: row.model,
      model: {
        id: row.model,
        name: row.model,
        size: {
          total: { low: total, high: total },
          active: { low: active, high: active },
          basis: 'published',
        },
      },
      precision: row.precision,
      engine: 'openai',
      setup: {},
    },
    measurement: {
      ...nothingMeasured,
      compute: { kind: 'server', host },
      usage: { outputTokens: tokens(Math.round(row.meanTokens)) },
    },
    place: { kind: 'remote', host },
    device: { class: 'unknown' },
  })
  if (found.kind === 'unknown') throw new Error(found.why)
  return {
    ...found,
    energy: mapRange(found.energy, (all) => times(all, 1 / Math.round(row.meanTokens))),
  }
}

interface Tally {
  pairs: number
  called: number
  right: number
}

const HOSTS = ['first.example', 'second.example'] as const

/** One deployment of a model for each limit: that with the fewest processors. */
const isFewest = (row: BenchedRow, _: number, all: readonly BenchedRow[]): boolean =>
  all.every(
    (other) =>
      other.precision !== row.precision ||
      other.gpu !== row.gpu ||
      other.task !== row.task ||
      other.batchLimit !== row.batchLimit ||
      other.gpus >= row.gpus,
  )

/** Every pair of models, the fit made without both; of one task where only one is asked for. */
export function verdictRows(only?: BenchedRow['task']): readonly VerdictRow[] {
  const rows = measuredRows.filter(({ task }) => only === undefined || task === only)
  const tallies = new Map<string, Tally>()
  const count = (
    setting: string,
    first: BenchedRow,
    gpu: string,
    a: EnergyFigure,
    b: EnergyFigure,
    isFirstLess: boolean,
  ) => {
    const key = `${setting} ${first.task} ${gpu}`
    const tally = tallies.get(key) ?? { pairs: 0, called: 0, right: 0 }
    tallies.set(key, tally)
    const verdict = compareEstimates(a, b)
    tally.pairs += 1
    if (verdict.kind !== 'ratio') return
    tally.called += 1
    if ((verdict.thriftier === 'first') === isFirstLess) tally.right += 1
  }
  const models = [...new Set(rows.map(({ model }) => model))]
  models.forEach((one, at) => {
    for (const other of models.slice(at + 1)) {
      const rest = measuredRows.filter(({ model }) => model !== one && model !== other)
      const fit = { id: 'tested', version: 'tested', ...fitTo(rest) }
      const source = createParametric(fit)
      const figured = (name: string) =>
        rows
          .filter(({ model }) => model === name)
          .filter(isFewest)
          .map((row) => ({
            row,
            figures: HOSTS.map((host) => figureOf(source, row, host)),
          }))
      for (const { row: first, figures: ofFirst } of figured(one))
        for (const { row: second, figures: ofSecond } of figured(other)) {
          const [here, here2, there] = [ofFirst[0], ofSecond[0], ofSecond[1]]
          if (first.task !== second.task || !here || !here2 || !there) continue
          const isFirstLess = first.joulesPerToken < second.joulesPerToken
          if (first.gpu === second.gpu && first.batchLimit === second.batchLimit)
            count('one-host', first, first.gpu, here, here2, isFirstLess)
          count('two-hosts', first, 'any', here, there, isFirstLess)
        }
    }
  })
  const tasks = (['chat', 'reasoning'] as const).filter(
    (task) => only === undefined || task === only,
  )
  const settings = [
    ...tasks.flatMap((task) =>
      (['H100', 'B200'] as const).map((gpu) => ({ setting: 'one-host', task, gpu }) as const),
    ),
    ...tasks.map((task) => ({ setting: 'two-hosts', task, gpu: 'any' }) as const),
  ]
  return settings.map(({ setting, task, gpu }) => {
    const { pairs, called, right } = tallies.get(`${setting} ${task} ${gpu}`) ?? {
      pairs: 0,
      called: 0,
      right: 0,
    }
    const share = rounded(called / pairs)
    return {
      setting,
      task,
      gpu,
      pairs,
      called: share,
      tooClose: rounded(1 - called / pairs),
      right: rounded(right / called),
    }
  })
}

const rounded = (value: number): number => Number(value.toPrecision(4))
