/**
 * The public answers of AlpacaEval: where each file lies, which model gave it, and what may be done with
 * it. No text of it is part of this page: it is fetched in the visitor's browser once they agree.
 */
import type { SizeBasis } from '@/comparison/model-card'
import type { Vocabulary } from '@/comparison/token-count'
import folderTable from './folders/table.json'
import readyTable from './ready-made/table.json'

const COMMIT = 'cd543a149df89434d8a54582c0151c0b945c3d20'

export const alpacaEvalSource = {
  id: 'alpaca-eval',
  host: 'raw.githubusercontent.com',
  repository: 'github.com/tatsu-lab/alpaca_eval',
  revision: COMMIT,
  /** The day of that commit. */
  day: '2025-08-09',
  licence: 'CC BY-NC 4.0',
  /** Years in which the answers were given; the files do not say more. */
  answered: { from: 2023, to: 2025 },
  promptCount: 805,
} as const

/** What the model was told besides: the same model at half or twice the length. */
export type Told = 'brief' | 'thorough'

export interface AnswerFolder {
  readonly folder: string
  /** The one name that the catalog and the sources know it by; absent where it is not known. */
  readonly model?: string
  /** `quantised`: served with fewer bits than it was published with. */
  readonly relation: 'same' | 'quantised'
  /** Billions of parameters as its name has them, where no table has the size. */
  readonly nameB?: number
  readonly host?: string
  readonly told?: Told
  readonly vocabulary?: Vocabulary
  /** Of the file, where it was looked at. */
  readonly bytes?: number
  readonly sha256?: string
}

const oneOf = <Value extends string>(
  values: readonly Value[],
  found: string | null,
): Value | undefined => values.find((value) => value === found)

const rowOf = (row: (typeof folderTable.rows)[number]): AnswerFolder => {
  const { folder, model, relation, nameB, host, bytes, sha256 } = row
  const told = oneOf(['brief', 'thorough'], row.told)
  const vocabulary = oneOf(['large', 'small'], row.vocabulary)
  return {
    folder,
    relation: oneOf(['same', 'quantised'], relation) ?? 'same',
    ...(model !== null && { model }),
    ...(nameB !== null && { nameB }),
    ...(host !== null && { host }),
    ...(told !== undefined && { told }),
    ...(vocabulary !== undefined && { vocabulary }),
    ...(bytes !== null && { bytes }),
    ...(sha256 !== null && { sha256 }),
  }
}

/** Folders that hold the answers of one model, in alphabetical order. */
export const answerFolders: readonly AnswerFolder[] = folderTable.rows.map(rowOf)

const byName = new Map(answerFolders.map((row) => [row.folder, row]))
export const answerFolderOf = (folder: string): AnswerFolder | undefined => byName.get(folder)

/** The size by the name, as a basis for a card. */
export const NAME_BASIS: SizeBasis = 'from-name'

/** The file of a folder, at the commit that all references are to. */
export const answersAddress = (folder: string): string =>
  `https://${alpacaEvalSource.host}/tatsu-lab/alpaca_eval/${COMMIT}/results/${encodeURIComponent(folder)}/model_outputs.json`

/** The judge's preferences: whose answer a GPT-4 Turbo liked better, not whose was right. */
export const leaderboardAddress = `https://${alpacaEvalSource.host}/tatsu-lab/alpaca_eval/${COMMIT}/docs/data_AlpacaEval_2/weighted_alpaca_eval_gpt4_turbo_leaderboard.csv`

export const readyMadeKinds = [
  'small-and-large',
  'one-family',
  'brief-and-thorough',
  'tiny-and-frontier',
  'mini-and-full',
  'dense-and-experts',
] as const
export const taskKinds = ['fact', 'write', 'explain', 'advice', 'list', 'rewrite', 'code'] as const

/** A comparison that is one press away: which answers, by their places and digests. */
export interface ReadyMade {
  readonly what: (typeof readyMadeKinds)[number]
  /** Our own word for the task. */
  readonly kind: (typeof taskKinds)[number]
  readonly index: number
  readonly answers: readonly { readonly folder: string; readonly sha256: string }[]
}

export const readyMade: readonly ReadyMade[] = readyTable.rows.flatMap(
  ({ what, kind, index, answers }) => {
    const [knownWhat, knownKind] = [oneOf(readyMadeKinds, what), oneOf(taskKinds, kind)]
    return knownWhat === undefined || knownKind === undefined
      ? []
      : [{ what: knownWhat, kind: knownKind, index, answers }]
  },
)
