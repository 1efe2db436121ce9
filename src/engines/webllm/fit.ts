/** Whether a model fits this device: told before anything is fetched or started. */
import { readAdapter, whyNoWebgpu, type AdapterFacts } from '@/device/adapter-facts'
import { readMachine, type MachineFacts } from '@/device/machine'
import { formatBytes } from '@/units/format'
import { bytes } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { Fault } from './fault'
import type { WebllmSetup } from './setup'

const MB = 1e6
const GIB = 2 ** 30

/** Above this the browser rounds down, so that it says nothing about a larger model. */
const HIGHEST_SAID_GIB = 8

/** @throws Fault with the reason why this device cannot run the model. */
export function checkFit(
  setup: WebllmSetup,
  adapter: AdapterFacts | undefined,
  { memoryGiB, isPhone }: MachineFacts,
): void {
  if (adapter === undefined) throw new Fault('no-webgpu', engineWords.noWebgpu[whyNoWebgpu()])
  if (setup.needsF16 === true && !adapter.hasF16)
    throw new Fault('unsupported', engineWords.webllm.noF16)
  const { memoryMB } = setup
  if (memoryMB === undefined) return
  const needed = formatBytes(bytes(memoryMB * MB))
  if (isPhone && setup.isForSmallDevices === false)
    throw new Fault('out-of-memory', engineWords.webllm.notForPhones(needed))
  if (memoryGiB !== undefined && memoryGiB < HIGHEST_SAID_GIB && memoryMB * MB > memoryGiB * GIB)
    throw new Fault(
      'out-of-memory',
      engineWords.webllm.tooMuchMemory(needed, formatBytes(bytes(memoryGiB * GIB))),
    )
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
