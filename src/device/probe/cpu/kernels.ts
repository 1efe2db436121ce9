/** The two loops over memory of their own, whose results are checked each time. */
import * as v from 'valibot'
import { moduleBytes, TURN_BYTES } from './module'

export interface CpuKernels {
  /** Bytes read in one round. */
  readonly readBytes: number
  /** Multiplications and additions in one round. */
  readonly roundOperations: number
  /** @throws Error where the sum is not what it must be. */
  readonly read: (rounds: number) => void
  /** @throws Error as `read`. */
  readonly multiplyAdd: (rounds: number) => void
}

const PAGE_BYTES = 65_536
/** Repeated through the memory; so long that no part of it stands at the same place of two pages. */
const PATTERN_BYTES = 16 * TURN_BYTES
/** Of each of the two vectors that are multiplied: together they stay in the fastest cache. */
const BLOCK_BYTES = 8192

const loop = v.custom<(...bounds: readonly number[]) => number>((it) => typeof it === 'function')
const exported = v.object({ memory: v.instance(WebAssembly.Memory), read: loop, multiplyAdd: loop })

/** Signed bytes without a rhythm that a sum could hide. */
const pattern = Int8Array.from({ length: PATTERN_BYTES }, (_, index) => ((index * 37) % 251) - 125)

const wordsOfPattern = new Int32Array(pattern.buffer).reduce((sum, word) => (sum + word) | 0, 0)
const squaresOfPattern = pattern.reduce((sum, value) => sum + value * value, 0)

/** Calls a loop again and again, and checks the sum of what it gave. */
function repeat(rounds: number, loopOnce: () => number, expected: number): void {
  let sum = 0
  for (let round = 0; round < rounds; round += 1) sum = (sum + loopOnce()) | 0
  if (sum !== Math.imul(expected, rounds))
    throw new Error(`The probe's loop gave ${sum} in ${rounds} rounds of ${expected}.`)
}

/**
 * @param bytes To read in a round: more than the caches hold.
 * @throws where this browser's WebAssembly has no vectors or no room.
 */
export async function createCpuKernels(bytes: number): Promise<CpuKernels> {
  const pages = Math.max(1, Math.ceil(bytes / PAGE_BYTES))
  const { instance } = await WebAssembly.instantiate(moduleBytes(pages))
  const { memory, read, multiplyAdd } = v.parse(exported, { ...instance.exports })
  const readBytes = pages * PAGE_BYTES
  const content = new Int8Array(memory.buffer)
  // Written to, or every page would be the same page of zeros.
  content.set(pattern)
  for (let done = PATTERN_BYTES; done < readBytes; done *= 2) content.copyWithin(done, 0, done)
  const wordSum = Math.imul(wordsOfPattern, readBytes / PATTERN_BYTES)
  const squareSum = squaresOfPattern * (BLOCK_BYTES / PATTERN_BYTES)
  return {
    readBytes,
    roundOperations: BLOCK_BYTES * 2,
    read: (rounds) => {
      repeat(rounds, () => read(0, readBytes), wordSum)
    },
    multiplyAdd: (rounds) => {
      repeat(rounds, () => multiplyAdd(0, BLOCK_BYTES, BLOCK_BYTES), squareSum)
    },
  }
}
