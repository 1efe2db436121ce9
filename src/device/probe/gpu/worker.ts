/** The worker of the graphics probe: measures once, says what it is at, and then what it found. */
import type { GpuFigures, ProbeStep } from '../probe-figures'
import { measureGpu } from './measure'

export type FromGpuWorker =
  | { readonly kind: 'step'; readonly step: ProbeStep }
  | { readonly kind: 'done'; readonly figures: GpuFigures | undefined }
  | { readonly kind: 'failed'; readonly why: string }

const say = (message: FromGpuWorker): void => {
  postMessage(message)
}

// A worker of a browser whose WebGPU is for pages alone has none.
const measured =
  'gpu' in navigator
    ? measureGpu(navigator.gpu, (step) => {
        say({ kind: 'step', step })
      })
    : Promise.resolve(undefined)
measured.then(
  (figures) => {
    say({ kind: 'done', figures })
  },
  (cause: unknown) => {
    say({ kind: 'failed', why: String(cause) })
  },
)
