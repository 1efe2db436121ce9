/** When a run on this device has ended: how fast it was, beside what had been told of it. */
import { computedBy, createForecaster, workOf } from '@/device/forecast'
import { decodeSpeedOf, outputTokensOf } from '@/comparison/measurement'
import type { Run } from '@/comparison/run'
import { addNote, type ProbeStore, type SpeedNote } from './probe-store'

/** Fewer tell more of the clock than of the model. */
const LEAST_TOKENS = 5

/** Undefined where the run tells nothing of this device's speed. */
function noteOf(run: Run, { figures, notes }: ReturnType<ProbeStore['getState']>) {
  const { variant, state } = run
  if (state.status !== 'ended') return undefined
  const { compute } = state.measurement
  const computing = compute && computedBy(variant, compute)
  const measured = decodeSpeedOf(state.measurement)
  const work = workOf(variant)
  const output = outputTokensOf(state.measurement)
  if (computing === undefined || work === undefined || output === undefined) return undefined
  if (measured === undefined || measured === 0 || output.count < LEAST_TOKENS) return undefined
  const { processor, threads } = computing
  const told = figures && createForecaster(figures, notes).forecast(work, computing)?.speed
  return {
    variantId: variant.id,
    name: variant.model.name,
    processor,
    threads,
    work,
    measured,
    ...(told && { told }),
  } satisfies SpeedNote
}

/** Notes a run that has just ended; what was told of it is what runs before it tell. */
export function noteSpeed(store: ProbeStore, run: Run): void {
  const note = noteOf(run, store.getState())
  if (note !== undefined) addNote(store, note)
}
