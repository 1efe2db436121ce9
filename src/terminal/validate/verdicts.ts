/**
 * How often the page calls one of two models thriftier, and how often that is right, for models that its
 * fit has not seen: by the page's own source and verdict, against the bench. The terms of the fit are chosen without
 * both models too.
 */
import type { EnergyFigure } from '@/comparison/estimate'
import { nothingMeasured } from '@/comparison/measurement'
import { createParametric } from '@/energy/parametric'
import { fitTo } from '@/energy/parametric/refit'
import type { EnergySource } from '@/energy/source'
import { compareEstimates } from '@/energy/verdict'
import { billionParameters, times, tokens } from '@/units/quantity'
import { mapRange } from '@/units/range'
import { measuredRows, type BenchedRow } from './measured-rows'
import { rounded } from './tested'

/**
 * What is alike in a pair. `told-limit`: one host and processor, the same batch limit, which was set for both. The
 * page is told nothing of the others: `same-limit`; `other-limit`; `far`, batches more than 4 times apart;
 * `other-gpu`, one host with two processors; `two-hosts`, any two rows.
 */
export const settings = [
  'told-limit',
  'same-limit',
  'other-limit',
  'far',
  'other-gpu',
  'two-hosts',
] as const
type Setting = (typeof settings)[number]

export interface VerdictRow {
  readonly setting: Setting
  readonly task: BenchedRow['task']
  readonly pairs: number
  /** Share of pairs of which one is called thriftier; the others are too close to call. */
  readonly called: number
  readonly tooClose: number
  /** Share of calls that the bench bears out. */
  readonly right: number
}

const HOST = 'host.example'

/** Energy of a token by the page's source; the row's own batch and processor are not told, but for a limit that is set. */
function figureOf(source: EnergySource, row: BenchedRow, batch?: number): EnergyFigure {
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
      compute: { kind: 'server', host: HOST },
      usage: { outputTokens: tokens(Math.round(row.meanTokens)) },
    },
    place: { kind: 'remote', host: HOST },
    device: { class: 'unknown' },
    ...(batch !== undefined && { batch }),
  })
  if (found.kind === 'unknown') throw new Error(found.why)
  return {
    ...found,
    energy: mapRange(found.energy, (all) => times(all, 1 / Math.round(row.meanTokens))),
  }
}

/** As if it had come from a host of its own: what hangs on the host is no longer shared. */
const alone = (figure: EnergyFigure): EnergyFigure => ({
  ...figure,
  uncertainty: figure.uncertainty.map(({ shared, ...factor }) => ({
    ...factor,
    ...(shared !== undefined && !shared.includes(HOST) && { shared }),
  })),
})

interface Figured {
  readonly row: BenchedRow
  readonly untold: EnergyFigure
  readonly elsewhere: EnergyFigure
  readonly told: EnergyFigure
}

const FAR = 4
const apart = (a: number, b: number): number => Math.max(a / b, b / a)

/** In which settings a pair of rows is, each with the two figures that are compared. */
function settingsOf(
  a: Figured,
  b: Figured,
): readonly (readonly [Setting, EnergyFigure, EnergyFigure])[] {
  const isSameGpu = a.row.gpu === b.row.gpu
  const isSameLimit = a.row.batchLimit === b.row.batchLimit
  const [here, there] = [a.untold, b.untold]
  return [
    ['two-hosts', here, b.elsewhere],
    ...(isSameGpu && isSameLimit
      ? ([
          ['told-limit', a.told, b.told],
          ['same-limit', here, there],
        ] as const)
      : []),
    ...(isSameGpu && !isSameLimit ? ([['other-limit', here, there]] as const) : []),
    ...(isSameGpu && apart(a.row.batch, b.row.batch) > FAR
      ? ([['far', here, there]] as const)
      : []),
    ...(isSameGpu ? [] : ([['other-gpu', here, there]] as const)),
  ]
}

interface Tally {
  pairs: number
  called: number
  right: number
}

/** Every pair of models and of their deployments, the fit made without both; of one task where only one is asked for. */
export function verdictRows(only?: BenchedRow['task']): readonly VerdictRow[] {
  const rows = measuredRows.filter(({ task }) => only === undefined || task === only)
  const tallies = new Map<string, Tally>()
  const count = (key: string, first: EnergyFigure, second: EnergyFigure, isFirstLess: boolean) => {
    const tally = tallies.get(key) ?? { pairs: 0, called: 0, right: 0 }
    tallies.set(key, tally)
    const verdict = compareEstimates(first, second)
    tally.pairs += 1
    if (verdict.kind !== 'ratio') return
    tally.called += 1
    if ((verdict.thriftier === 'first') === isFirstLess) tally.right += 1
  }
  const models = [...new Set(rows.map(({ model }) => model))]
  models.forEach((one, at) => {
    for (const other of models.slice(at + 1)) {
      const rest = measuredRows.filter(({ model }) => model !== one && model !== other)
      const source = createParametric({ id: 'tested', version: 'tested', ...fitTo(rest) })
      const figured = (name: string): readonly Figured[] =>
        rows
          .filter(({ model }) => model === name)
          .map((row) => {
            const untold = figureOf(source, row)
            return {
              row,
              untold,
              elsewhere: alone(untold),
              told: figureOf(source, row, row.batchLimit),
            }
          })
      const others = figured(other)
      for (const first of figured(one))
        for (const second of others) {
          if (first.row.task !== second.row.task) continue
          const isFirstLess = first.row.joulesPerToken < second.row.joulesPerToken
          for (const [setting, a, b] of settingsOf(first, second))
            count(`${setting} ${first.row.task}`, a, b, isFirstLess)
        }
    }
  })
  const tasks = (['chat', 'reasoning'] as const).filter(
    (task) => only === undefined || task === only,
  )
  return settings.flatMap((setting) =>
    tasks.map((task) => {
      const tally = tallies.get(`${setting} ${task}`) ?? { pairs: 0, called: 0, right: 0 }
      const { pairs, called, right } = tally
      return {
        setting,
        task,
        pairs,
        called: rounded(called / pairs),
        tooClose: rounded(1 - called / pairs),
        right: rounded(right / called),
      }
    }),
  )
}
