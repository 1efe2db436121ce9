/** What a probe of this device found: how fast it reads memory, and how fast it multiplies and adds. */
import type { BytesPerSecond, Milliseconds, OperationsPerSecond } from '@/units/quantity'

/** Of one way of computing; both are the fastest of several readings. */
export interface Pace {
  readonly bandwidth: BytesPerSecond
  /** A multiplication and an addition count as two. */
  readonly throughput: OperationsPerSecond
}

export interface CpuFigures {
  readonly one: Pace
  /** All threads at once, each with memory of its own. */
  readonly all: Pace
  readonly threads: number
}

export interface GpuFigures {
  /** Vendor and architecture as WebGPU gives them. */
  readonly adapter: string
  readonly isSoftware: boolean
  /** In 32-bit arithmetic. */
  readonly pace: Pace
  /** In 16-bit arithmetic; absent where the adapter has none. */
  readonly halfThroughput?: OperationsPerSecond
}

export interface ProbeFigures {
  /** In milliseconds since 1970-01-01 UTC. */
  readonly measuredAt: number
  readonly took: Milliseconds
  /** Absent where this browser has no WebGPU, or it failed. */
  readonly gpu?: GpuFigures
  /** Absent where this browser's WebAssembly has no vectors, so that no model runs on it. */
  readonly cpu?: CpuFigures
}

/** What is measured at the moment. */
export type ProbeStep = 'gpu-memory' | 'gpu-arithmetic' | 'cpu-one' | 'cpu-all'
