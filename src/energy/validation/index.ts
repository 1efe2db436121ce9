/** How the ranges and verdicts of served models stood the test, for whoever shows it. */
import coverage from './coverage/table.json'
import verdicts from './verdicts/table.json'

/** One processor, one thing left out, one method, one group of rows. */
export interface Coverage {
  readonly gpu: string
  readonly leftOut: string
  readonly method: string
  /** `all`; `alike` (each model in each band of batches counts once); a class of sizes; a band of batches. */
  readonly group: string
  readonly count: number
  /** Share of measured values inside the range. */
  readonly inside: number
  /** Where that share lies in 95 of 100 draws of as many models. */
  readonly insideLow: number
  readonly insideHigh: number
  /** The median range is the middle ×/÷ this. */
  readonly width: number
  /** Measured over middle: geometric mean. */
  readonly bias: number
  /** Factor between measured and middle: median. */
  readonly error: number
  /** The model that lies outside most often, and its share inside. */
  readonly worst: string
  readonly worstInside: number
}

/** Pairs of unseen models; `called`, `tooClose` and `right` are shares. */
export interface Verdicts {
  readonly setting: string
  readonly task: string
  readonly pairs: number
  readonly called: number
  readonly tooClose: number
  readonly right: number
}

export interface Validation {
  readonly version: string
  readonly coverage: readonly Coverage[]
  readonly verdicts: readonly Verdicts[]
}

export const validation: Validation = {
  version: coverage.version,
  coverage: coverage.rows,
  verdicts: verdicts.rows,
}
