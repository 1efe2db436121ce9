/** A prompt and its runs. */
import type { Prompt } from './prompt'
import { isOver, type Run } from './run'

/** Where a comparison was made from: one that somebody sent, with models or prompt changed. */
export interface Origin {
  readonly askedAt: number
  readonly title?: string
  /** Of what was sent, so that it can be told from another of the same day. */
  readonly checksum: number
}

export interface Comparison {
  readonly id: string
  /** When it was asked, in milliseconds since 1970-01-01 UTC. */
  readonly askedAt: number
  readonly prompt: Prompt
  readonly runs: readonly Run[]
  readonly forkedFrom?: Origin
}

/** What a run of the comparison was asked. */
export const promptOfRun = ({ prompt }: Pick<Comparison, 'prompt'>, run: Run): Prompt =>
  run.prompt ?? prompt

export const isFinished = (comparison: Comparison): boolean =>
  comparison.runs.every(({ state }) => isOver(state))
