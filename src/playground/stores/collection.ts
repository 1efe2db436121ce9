/** Several comparisons that others sent, opened together: one table of all their runs. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EnergyFigure } from '@/comparison/estimate'
import { withoutTurns } from '@/comparison/direction'
import { labelsOf } from '@/comparison/labels'
import { outputTokensOf, type TokenCount } from '@/comparison/measurement'
import { questionOf } from '@/comparison/prompt'
import { measurementOf } from '@/comparison/run'
import { receivedRun, type Received } from './received'

export interface CollectedFile {
  readonly name: string
  readonly received: Received
}

export interface Collection {
  readonly files: readonly CollectedFile[]
  /** Files that did not open, each with the reason. */
  readonly faults: readonly string[]
}

export type CollectionStore = StoreApi<{ readonly current: Collection | undefined }>

export const createCollectionStore = (): CollectionStore =>
  createStore<{ readonly current: Collection | undefined }>(() => ({ current: undefined }))

/** One run of one file. */
export interface CollectedRow {
  readonly id: string
  readonly file: CollectedFile
  /** Its title, else what was asked. */
  readonly title: string
  /** Whether it is the first of its file. */
  readonly isFirst: boolean
  readonly name: string
  /** As it was published. */
  readonly figure: EnergyFigure | undefined
  readonly tokens: TokenCount | undefined
  readonly accepted: boolean | undefined
}

/** In the order of the files. */
export const collectedRows = ({ files }: Collection): readonly CollectedRow[] =>
  files.flatMap((file, place) => {
    const { comparison, title } = file.received
    const names = labelsOf(comparison.runs)
    return comparison.runs.map(({ id, state, accepted }, index) => {
      const measurement = measurementOf(state)
      return {
        id: `${place}-${id}`,
        file,
        title: withoutTurns(title ?? questionOf(comparison.prompt)),
        isFirst: index === 0,
        name: names[index] ?? '',
        figure: receivedRun(file.received, id)?.published,
        tokens: measurement && outputTokensOf(measurement),
        accepted,
      }
    })
  })
