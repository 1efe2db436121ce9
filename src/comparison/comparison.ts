/** A prompt and its runs. */
import type { Prompt } from './prompt'
import { isOver, type Run } from './run'

export interface Comparison {
  readonly id: string
  /** When it was asked, in milliseconds since 1970-01-01 UTC. */
  readonly askedAt: number
  readonly prompt: Prompt
  readonly runs: readonly Run[]
}

export const isFinished = (comparison: Comparison): boolean =>
  comparison.runs.every(({ state }) => isOver(state))
