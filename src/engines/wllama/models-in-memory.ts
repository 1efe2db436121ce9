/**
 * The models that this engine holds: several where there is room, so that two that are compared need not
 * be loaded again for each answer. Where one more would be too much, the one that was asked longest ago
 * goes first.
 */
import { readMachine, type MachineFacts } from '@/device/machine'
import { bytes, type Bytes } from '@/units/quantity'
import type { Llama } from './llama'

const MIB = 2 ** 20
const GIB = 2 ** 30
/** Beside its weights: llama.cpp itself, what it remembers of a prompt, and room to compute in. */
const BESIDE_WEIGHTS = 64 * MIB
/** Of the machine's memory, for all models that are held without being asked. */
const SHARE = 1 / 4
/** Where the browser does not say how much there is. */
const UNKNOWN_GIB = 4
/** A phone ends pages that take much. */
const ON_A_PHONE = 384 * MIB

export const roomForModels = ({ isPhone, memoryGiB = UNKNOWN_GIB }: MachineFacts): Bytes =>
  bytes(isPhone ? ON_A_PHONE : memoryGiB * GIB * SHARE)

export interface ModelsInMemory {
  /** The model of this key, which counts as asked now. */
  readonly find: (key: string) => Llama | undefined
  readonly has: (key: string) => boolean
  /** Lets go of as many as it takes to put one of so many bytes beside the others. */
  readonly makeRoom: (size: Bytes) => Promise<void>
  readonly add: (key: string, llama: Llama, size: Bytes) => void
  readonly drop: (key: string) => Promise<void>
  readonly dropAll: () => Promise<void>
  readonly count: () => number
}

/** @param room For all of them together; the one that is asked is held, however large it is. */
export function createModelsInMemory(room: Bytes = roomForModels(readMachine())): ModelsInMemory {
  /** In the order in which they were last asked. */
  const held = new Map<string, { readonly llama: Llama; readonly size: number }>()

  const drop = async (key: string): Promise<void> => {
    const leaving = held.get(key)
    held.delete(key)
    await leaving?.llama.exit()
  }

  return {
    find(key) {
      const found = held.get(key)
      if (found === undefined) return undefined
      held.delete(key)
      held.set(key, found)
      return found.llama
    },
    has: (key) => held.has(key),
    async makeRoom(size) {
      const taken = () => [...held.values()].reduce((sum, one) => sum + one.size, 0)
      for (const key of [...held.keys()]) {
        if (taken() + size + BESIDE_WEIGHTS <= room) return
        await drop(key)
      }
    },
    add(key, llama, size) {
      const mine = { llama, size: size + BESIDE_WEIGHTS }
      held.set(key, mine)
      // One that went by itself is loaded afresh when it is next asked.
      void llama.gone.then(() => (held.get(key) === mine ? drop(key) : undefined))
    },
    drop,
    dropAll: async () => {
      await Promise.all([...held.keys()].map(drop))
    },
    count: () => held.size,
  }
}
