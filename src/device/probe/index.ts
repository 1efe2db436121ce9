/**
 * A short measurement of this device, in workers: what its graphics processor and its processor can
 * read and compute in a second. At most about two seconds; nothing is sent anywhere.
 */
import { milliseconds } from '@/units/quantity'
import { probeCpu } from './cpu'
import type { GpuFigures, ProbeFigures, ProbeStep } from './probe-figures'
import type { FromGpuWorker } from './gpu/worker'
import { reasonOf } from './stopped'

function probeGpu(
  signal: AbortSignal,
  onStep: (step: ProbeStep) => void,
): Promise<GpuFigures | undefined> {
  const worker = new Worker(new URL('./gpu/worker.ts', import.meta.url), {
    type: 'module',
    name: 'probe-gpu',
  })
  return new Promise<GpuFigures | undefined>((resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(reasonOf(signal))
      },
      { once: true },
    )
    worker.onerror = (event) => {
      reject(new Error(event.message))
    }
    worker.onmessage = ({ data }: MessageEvent<FromGpuWorker>) => {
      if (data.kind === 'step') onStep(data.step)
      else if (data.kind === 'done') resolve(data.figures)
      else reject(new Error(data.why))
    }
  }).finally(() => {
    worker.terminate()
  })
}

/** Of what failed, the reason. */
export interface ProbeOutcome {
  readonly figures: ProbeFigures
  readonly faults: readonly string[]
}

/** Rejects with an `AbortError` when stopped; a part that fails leaves the other as it is. */
export async function runProbe(
  signal: AbortSignal,
  onStep: (step: ProbeStep) => void,
): Promise<ProbeOutcome> {
  signal.throwIfAborted()
  const measuredAt = Date.now()
  const startedAt = performance.now()
  const faults: string[] = []
  const unlessItFails = async <Found>(work: Promise<Found>): Promise<Found | undefined> => {
    try {
      return await work
    } catch (cause) {
      signal.throwIfAborted()
      faults.push(String(cause))
      return undefined
    }
  }
  // One after the other: a graphics processor in software would take the threads.
  const gpu = await unlessItFails(probeGpu(signal, onStep))
  const cpu = await unlessItFails(probeCpu(navigator.hardwareConcurrency, signal, onStep))
  const took = milliseconds(performance.now() - startedAt)
  return {
    figures: { measuredAt, took, ...(gpu && { gpu }), ...(cpu && { cpu }) },
    faults,
  }
}
