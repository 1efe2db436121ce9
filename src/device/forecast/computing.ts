/** Which engine would compute a model on this device, on what, and at what pace by the probe. */
import type { Compute } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import type { CpuFigures, Pace, ProbeFigures } from '@/device/probe/probe-figures'
import { bytesPerSecond, operationsPerSecond } from '@/units/quantity'

/** What computes: an engine on a kind of processor. What is learnt of one says nothing of another. */
export const processors = ['webllm', 'wllama-webgpu', 'wllama-cpu'] as const
export type Processor = (typeof processors)[number]

/** What a forecast needs of a probe. */
export type Measured = Pick<ProbeFigures, 'gpu' | 'cpu'>

/** Where a variant would be computed; undefined where not in this page. */
export interface Computing {
  readonly processor: Processor
  readonly threads: number
  readonly compute: Compute
}

/** Half of the threads, where the page may use several: as the library does by itself. */
const threadsByDefault = (threads: number, canShare: boolean): number =>
  canShare ? Math.max(1, Math.floor(threads / 2)) : 1

/** @param canShareThreads Whether the page is cross-origin isolated. */
export function computingOf(
  { engine, setup }: Variant,
  { gpu, cpu }: Measured,
  canShareThreads: boolean,
): Computing | undefined {
  const onGraphics = (processor: Processor): Computing => ({
    processor,
    threads: 1,
    compute: { kind: 'webgpu', ...(gpu && { adapter: gpu.adapter }) },
  })
  if (engine === 'webllm') return onGraphics('webllm')
  if (engine !== 'wllama') return undefined
  // llama.cpp computes with WebGPU only where that has 16-bit arithmetic.
  if (setup.cpuOnly !== true && gpu?.halfThroughput !== undefined)
    return onGraphics('wllama-webgpu')
  const byDefault = threadsByDefault(cpu?.threads ?? 1, canShareThreads)
  const asked = typeof setup.threads === 'number' ? setup.threads : byDefault
  const threads = canShareThreads ? asked : 1
  return { processor: 'wllama-cpu', threads, compute: { kind: 'cpu', threads } }
}

/** Where a run was computed. */
export function computedBy({ engine }: Variant, compute: Compute): Computing | undefined {
  if (compute.kind === 'cpu' && engine === 'wllama')
    return { processor: 'wllama-cpu', threads: compute.threads, compute }
  if (compute.kind !== 'webgpu') return undefined
  if (engine === 'webllm') return { processor: 'webllm', threads: 1, compute }
  return engine === 'wllama' ? { processor: 'wllama-webgpu', threads: 1, compute } : undefined
}

/**
 * Of some threads, where one and all were measured: a power of their number, through both.
 */
export function paceOfThreads({ one, all, threads }: CpuFigures, count: number): Pace {
  const between = (alone: number, together: number) => {
    if (threads === 1) return alone
    const exponent = Math.log(together / alone) / Math.log(threads)
    return alone * Math.min(count, threads) ** exponent
  }
  return {
    bandwidth: bytesPerSecond(between(one.bandwidth, all.bandwidth)),
    throughput: operationsPerSecond(between(one.throughput, all.throughput)),
  }
}

/** By the probe; undefined where that did not measure it. */
export function paceOf(
  { gpu, cpu }: Measured,
  { processor, threads }: Pick<Computing, 'processor' | 'threads'>,
): Pace | undefined {
  if (processor === 'wllama-cpu') return cpu && paceOfThreads(cpu, threads)
  return gpu?.pace
}
