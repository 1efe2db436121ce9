/** Which recording is played, and how fast. */
import * as v from 'valibot'
import type { EngineSetup } from '@/comparison/variant'

export interface ReplaySetup {
  readonly recordingId: string
  /** 1 is the true pace, 2 twice as fast; 0 waits for nothing. */
  readonly speed: number
}

/** The setup of a variant that this engine plays. */
export const replaySetup = ({ recordingId, speed }: ReplaySetup): EngineSetup => ({
  recordingId,
  speed,
})

const schema = v.object({
  recordingId: v.pipe(v.string(), v.nonEmpty()),
  speed: v.pipe(v.number(), v.finite(), v.minValue(0)),
})

/** Undefined where the setup is not one of this engine. */
export function readReplaySetup(setup: EngineSetup): ReplaySetup | undefined {
  const parsed = v.safeParse(schema, setup)
  return parsed.success ? parsed.output : undefined
}
