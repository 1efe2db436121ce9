/** What the page and a worker of the processor probe say to each other. */

export type CpuLoop = 'read' | 'multiplyAdd'

export type ToCpuWorker =
  | { readonly kind: 'prepare'; readonly bytes: number }
  /** For the given time, in ms. */
  | { readonly kind: 'measure'; readonly loop: CpuLoop; readonly budget: number }

export type FromCpuWorker =
  | { readonly kind: 'ready' }
  /** Bytes a second of `read`, operations a second of `multiplyAdd`. */
  | { readonly kind: 'rate'; readonly perSecond: number }
  | { readonly kind: 'failed'; readonly why: string }
