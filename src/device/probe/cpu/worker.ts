/** A worker of the processor probe: prepares its memory, then measures one loop when told. */
import { measureRate } from '../rate'
import { createCpuKernels, type CpuKernels } from './kernels'
import type { FromCpuWorker, ToCpuWorker } from './messages'

/** In ms: long against the steps of the clock (0.1 ms), short against the turns of a busy machine. */
const WINDOW = 4
const READINGS = 100

const say = (message: FromCpuWorker): void => {
  postMessage(message)
}
let kernels: CpuKernels | undefined

async function answer(message: ToCpuWorker): Promise<FromCpuWorker> {
  if (message.kind === 'prepare') {
    kernels = await createCpuKernels(message.bytes)
    return { kind: 'ready' }
  }
  if (kernels === undefined) throw new Error('The probe was asked before it was prepared.')
  const { readBytes, roundOperations, read, multiplyAdd } = kernels
  const [work, each] = message.loop === 'read' ? [read, readBytes] : [multiplyAdd, roundOperations]
  const limits = { window: WINDOW, budget: message.budget, readings: READINGS }
  const perSecond = each * (await measureRate(work, () => performance.now(), limits))
  return { kind: 'rate', perSecond }
}

addEventListener('message', ({ data }: MessageEvent<ToCpuWorker>) => {
  answer(data).then(say, (cause: unknown) => {
    say({ kind: 'failed', why: String(cause) })
  })
})
