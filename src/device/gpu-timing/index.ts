/**
 * Live timing of the graphics processor. To be started where the engine runs (its worker), before the
 * engine asks for its device.
 */
import type { Milliseconds } from '@/units/quantity'
import { watchCompiling } from './compile-watch'
import { watchPasses } from './pass-watch'
import { watchQueues } from './queue-watch'

/** All counted from the moment the watch began; the difference of two readings is what lay between. */
export interface GpuReading {
  /** At least one submit was not done yet; an upper bound of the time it computed. */
  readonly busy: Milliseconds
  /** Shaders were being compiled. */
  readonly compiling: Milliseconds
  readonly submits: number
  /** How often the browser was asked whether it was done. */
  readonly questions: number
  /** By the graphics processor's own clock; only in the precise mode, and where it can. */
  readonly passes?: {
    readonly time: Milliseconds
    readonly timed: number
    readonly untimed: number
  }
}

export interface GpuWatch {
  readonly read: () => GpuReading
  /** Resolves when the times of all passes that were submitted are in the reading. */
  readonly settle: () => Promise<void>
  /** Puts everything back as it was; a later reading stays as it is. */
  readonly stop: () => void
}

/**
 * Begins to watch; undefined in a browser without WebGPU.
 *
 * @param isPrecise Also asks the graphics processor for its own times, pass by pass.
 */
export function watchGpu(isPrecise: boolean, now = () => performance.now()): GpuWatch | undefined {
  if (typeof GPUQueue === 'undefined') return undefined
  // Passes first: what it submits for itself is then inside of what the queue is seen to do.
  const passes = isPrecise ? watchPasses() : undefined
  const queues = watchQueues(now)
  const compiling = watchCompiling(now)
  return {
    read: () => ({
      busy: queues.clock.read(),
      compiling: compiling.clock.read(),
      submits: queues.submits(),
      questions: queues.questions(),
      ...(passes !== undefined && {
        passes: { time: passes.time(), timed: passes.timed(), untimed: passes.untimed() },
      }),
    }),
    settle: async () => {
      await passes?.settle()
    },
    stop() {
      compiling.stop()
      queues.stop()
      passes?.stop()
    },
  }
}
