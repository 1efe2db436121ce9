/** The processor's pace in WebAssembly: of one thread, and of all threads at once. */
import { bytesPerSecond, operationsPerSecond } from '@/units/quantity'
import type { CpuFigures, Pace, ProbeStep } from '../probe-figures'
import { reasonOf } from '../stopped'
import type { CpuLoop, FromCpuWorker, ToCpuWorker } from './messages'

const MIB = 2 ** 20
/** Read by one thread: more than the caches of all but a few processors hold. */
const ALONE_BYTES = 64 * MIB
/** Read by all threads together. */
const TOGETHER_BYTES = 128 * MIB
const LEAST_BYTES = 4 * MIB
/** In ms, of each of the four measurements. */
const BUDGET = 100

interface Helper {
  readonly ask: (message: ToCpuWorker) => Promise<number>
  readonly end: () => void
}

/** A worker that answers one question at a time. */
function createHelper(signal: AbortSignal): Helper {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'probe-cpu',
  })
  const ask = (message: ToCpuWorker): Promise<number> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
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
      worker.onmessage = ({ data }: MessageEvent<FromCpuWorker>) => {
        if (data.kind === 'failed') reject(new Error(data.why))
        else resolve(data.kind === 'rate' ? data.perSecond : 0)
      }
      worker.postMessage(message)
    })
  return {
    ask,
    end: () => {
      worker.terminate()
    },
  }
}

/** All helpers at once; what they reach together. */
async function together(helpers: readonly Helper[], loop: CpuLoop): Promise<number> {
  const rates = await Promise.all(
    helpers.map(({ ask }) => ask({ kind: 'measure', loop, budget: BUDGET })),
  )
  return rates.reduce((sum, rate) => sum + rate, 0)
}

async function paceOf(helpers: readonly Helper[], bytes: number): Promise<Pace> {
  await Promise.all(helpers.map(({ ask }) => ask({ kind: 'prepare', bytes })))
  return {
    bandwidth: bytesPerSecond(await together(helpers, 'read')),
    throughput: operationsPerSecond(await together(helpers, 'multiplyAdd')),
  }
}

/**
 * Takes about half a second. Rejects when stopped, and where WebAssembly has no vectors.
 *
 * @param threads How many of them are all.
 */
export async function probeCpu(
  threads: number,
  signal: AbortSignal,
  onStep: (step: ProbeStep) => void,
): Promise<CpuFigures> {
  const helpers = Array.from({ length: threads }, () => createHelper(signal))
  try {
    onStep('cpu-one')
    const one = await paceOf(helpers.slice(0, 1), ALONE_BYTES)
    if (threads === 1) return { one, all: one, threads }
    onStep('cpu-all')
    const each = Math.max(LEAST_BYTES, TOGETHER_BYTES / threads)
    return { one, all: await paceOf(helpers, each), threads }
  } finally {
    for (const { end } of helpers) end()
  }
}
