/** A run as it once came, to be played again at its own pace. */
import type { RunEvent } from './run-event'

export interface Recording {
  /** In order, each with the milliseconds since the first. */
  readonly events: readonly { readonly atMs: number; readonly event: RunEvent }[]
}
