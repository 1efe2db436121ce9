/**
 * What is assumed of the power of a device that nobody has metered. No page can read a wattage, so
 * every row is a low, a middle and a high value; `docs/method.md`, "Timed here", says where from.
 */
import type { DeviceClass, GpuClass } from '@/comparison/device-profile'
import type { Citation } from '@/comparison/estimate'
import { geometricMean, type Ends } from '@/energy/spread'
import { milliseconds } from '@/units/quantity'

/** W of the first busy thread of a CPU engine. Assumption. */
export const firstThread: Ends = { low: 2, mid: 8, high: 30 }
/** W of each further busy thread. Assumption; CodeCarbon counts 4 W a thread where it knows nothing. */
export const furtherThread: Ends = { low: 1, mid: 4, high: 10 }

/** W of memory, board and the rest of the machine while it answers. Assumption, no source. */
export const host: Readonly<Record<DeviceClass, Ends>> = {
  laptop: { low: 2, mid: 5, high: 10 },
  desktop: { low: 10, mid: 25, high: 50 },
  unknown: { low: 2, mid: geometricMean(5, 25), high: 50 },
}

/** Share of the electricity from the wall that the power supply passes on. Assumption. */
export const supply: Ends = { low: 0.94, mid: 0.88, high: 0.8 }

export type GpuKind = GpuClass | 'unknown'

/** W that a GPU of this kind is rated at: the spread of the hardware table's rows. */
export const ratedPower: Readonly<Record<GpuKind, Ends>> = {
  integrated: { low: 5, mid: 15, high: 45 },
  discrete: { low: 75, mid: 170, high: 450 },
  unknown: { low: 5, mid: geometricMean(15, 170), high: 450 },
}
/** Share of the rated power while the GPU computes: 0.64 to 0.96 measured with native engines. */
export const busyShare: Readonly<Record<GpuKind, Ends>> = {
  integrated: { low: 0.33, mid: 0.67, high: 1.5 },
  discrete: { low: 0.35, mid: 0.67, high: 1 },
  unknown: { low: 0.33, mid: 0.67, high: 1.5 },
}
/** Share of the rated power while the GPU waits for the page. Assumption. */
export const waitingShare: Ends = { low: 0.05, mid: 0.15, high: 0.3 }

/** How far two runs alike may differ, either way: other load, heat, clock speed. Assumption; never shared. */
export const betweenRuns = 1.2
export const SHORT_RUN = milliseconds(200)

/** What of the method has changed since figures were first published by it. */
export interface Edition {
  readonly version: string
  /** How far two short runs alike may differ. */
  readonly betweenShortRuns: number
}
export const firstEdition: Edition = { version: '1', betweenShortRuns: betweenRuns }
/**
 * Of 80 answers of the two Pocket models that took 30 to 80 ms each, on a machine of two processors with
 * nothing else running, 95 in 100 lay within ×/÷ 1.4 of the median of their model. Measured 2026-11-27.
 */
export const latestEdition: Edition = { version: '2', betweenShortRuns: 1.4 }

export const citations: readonly Citation[] = [
  {
    title: 'CodeCarbon 3.3.0: power of a CPU thread and of memory where nothing is known',
    url: 'https://github.com/mlco2/codecarbon',
    retrieved: '2026-11-23',
    licence: 'MIT',
  },
  {
    title: 'Hugging Face hardware table (@huggingface/tasks): rated power of 251 devices',
    url: 'https://github.com/huggingface/huggingface.js/blob/main/packages/tasks/src/hardware.ts',
    retrieved: '2026-11-23',
    licence: 'MIT',
  },
]
