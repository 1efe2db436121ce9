/** Whether a model fits this device: told before anything is fetched or started. */
import { readAdapter, whyNoWebgpu, type AdapterFacts } from '@/device/adapter-facts'
import { readMachine, type MachineFacts } from '@/device/machine'
import { lackFor, type Lack } from '@/device/needs'
import { formatBytes } from '@/units/format'
import { bytes } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { Fault } from './fault'
import type { WebllmSetup } from './setup'

const MB = 1e6

/** @throws Fault with the reason why this device cannot run the model. */
export function checkFit(
  { memoryMB, ...setup }: WebllmSetup,
  adapter: AdapterFacts | undefined,
  machine: MachineFacts,
): void {
  const memory = memoryMB === undefined ? undefined : bytes(memoryMB * MB)
  const lack = lackFor({ ...setup, memory }, adapter, machine)
  if (lack !== undefined) throw faultOf(lack)
}

function faultOf(lack: Lack): Fault {
  const { webllm, noWebgpu } = engineWords
  switch (lack.kind) {
    case 'graphics':
      return new Fault('no-webgpu', noWebgpu[whyNoWebgpu()])
    case 'f16':
      return new Fault('unsupported', webllm.noF16)
    case 'phone':
      return new Fault('out-of-memory', webllm.notForPhones(formatBytes(lack.needed)))
    case 'memory':
      return new Fault(
        'out-of-memory',
        webllm.tooMuchMemory(formatBytes(lack.needed), formatBytes(lack.there)),
      )
  }
}

/** @throws Fault as above, for this browser. */
export async function checkFitHere(setup: WebllmSetup): Promise<void> {
  checkFit(setup, await readAdapter(), readMachine())
}

/** What the library asks the browser for at most, and falls back to (tvmjs, `detectGPUDevice`). */
const ASKED = 2 ** 30
const FALLBACK_BINDING = 2 ** 27
const FALLBACK_BUFFER = 2 ** 28

/** The largest piece of memory that the library will have: of what is read at once, and held at all. */
export const largestPiece = ({ largestBinding, largestBuffer }: AdapterFacts): number =>
  Math.min(
    largestBinding >= ASKED ? ASKED : FALLBACK_BINDING,
    largestBuffer >= ASKED ? ASKED : FALLBACK_BUFFER,
  )

/** @throws Fault where the largest part of the weights is larger than what a program may read. */
export function checkLargestTensor(largest: number, adapter: AdapterFacts | undefined): void {
  if (adapter === undefined) return
  const limit = largestPiece(adapter)
  if (largest > limit)
    throw new Fault(
      'out-of-memory',
      engineWords.webllm.tensorTooLarge(formatBytes(bytes(largest)), formatBytes(bytes(limit))),
    )
}
