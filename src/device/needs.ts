/** What a model needs of this device before it can be started, and what of it is lacking. */
import { bytes, type Bytes } from '@/units/quantity'
import type { AdapterFacts } from './adapter-facts'
import type { MachineFacts } from './machine'

const GIB = 2 ** 30

/** Above this browsers round down, so that it says nothing about a larger model. */
const HIGHEST_SAID_GIB = 8

export interface ModelNeeds {
  readonly needsF16?: boolean | undefined
  /** Absent: not known beforehand. */
  readonly memory?: Bytes | undefined
  readonly isForSmallDevices?: boolean | undefined
}

export type Lack =
  | { readonly kind: 'graphics' }
  | { readonly kind: 'f16' }
  | { readonly kind: 'phone'; readonly needed: Bytes }
  | { readonly kind: 'memory'; readonly needed: Bytes; readonly there: Bytes }

/** Undefined where nothing is known to be lacking. */
export function lackFor(
  { needsF16, memory, isForSmallDevices }: ModelNeeds,
  adapter: AdapterFacts | undefined,
  { memoryGiB, isPhone }: MachineFacts,
): Lack | undefined {
  if (adapter === undefined) return { kind: 'graphics' }
  if (needsF16 === true && !adapter.hasF16) return { kind: 'f16' }
  if (memory === undefined) return undefined
  if (isPhone && isForSmallDevices === false) return { kind: 'phone', needed: memory }
  if (memoryGiB === undefined || memoryGiB >= HIGHEST_SAID_GIB) return undefined
  const there = bytes(memoryGiB * GIB)
  return memory > there ? { kind: 'memory', needed: memory, there } : undefined
}

/** Where there is a choice, what takes less memory is the better one. */
export const hasLittleMemory = ({ memoryGiB, isPhone }: MachineFacts): boolean =>
  isPhone || (memoryGiB !== undefined && memoryGiB < HIGHEST_SAID_GIB)
