/**
 * How good a model's answers are, by two public measures and no other: blind votes of compar:IA, and
 * the average of the retired Open LLM Leaderboard. They are not each other's scale, and neither says
 * whether an answer is good enough for a given question.
 */
import compariaTable from './comparia/table.json'
import openLlmTable from './open-llm/table.json'

/** `comparia`: Bradley-Terry points of blind votes. `open-llm`: average of six tests, 0 to 100. */
export const qualityMeasures = ['comparia', 'open-llm'] as const
export type QualityMeasure = (typeof qualityMeasures)[number]

export interface Quality {
  readonly score: number
  /** Ends of the 95 % interval, where the measure has one. */
  readonly low?: number
  readonly high?: number
}

const comparia: ReadonlyMap<string, Quality> = new Map(
  compariaTable.rows.map(({ model, score, low, high }) => [model, { score, low, high }]),
)
const openLlm: ReadonlyMap<string, Quality> = new Map(
  openLlmTable.rows.map(({ model, average }) => [model, { score: average }]),
)

/** Undefined where the measure does not have the model, which says nothing of it. */
export const qualityOf = (measure: QualityMeasure, modelId: string): Quality | undefined =>
  (measure === 'comparia' ? comparia : openLlm).get(modelId)
