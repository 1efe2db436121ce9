/**
 * What was measured of this device, and how fast models were on it: kept in local storage, so that the
 * next model's speed can be told before it is downloaded.
 */
import * as v from 'valibot'
import type { ProbeFigures } from '@/device/probe/probe-figures'
import {
  bytes,
  bytesPerSecond,
  milliseconds,
  operations,
  operationsPerSecond,
  tokensPerSecond,
  type Bytes,
  type Operations,
  type TokensPerSecond,
} from '@/units/quantity'
import type { Range } from '@/units/range'
import type { PageStorage } from './page-storage'
import { createSharedStore, type SharedStore } from './shared-store'
import { asList, whole, type Fields } from './stored-field'

/** A run on this device, and what had been told of it. */
export interface SpeedNote {
  readonly variantId: string
  readonly name: string
  readonly processor: 'webllm' | 'wllama-webgpu' | 'wllama-cpu'
  readonly threads: number
  readonly work: { readonly bytes: Bytes; readonly operations: Operations }
  readonly measured: TokensPerSecond
  /** Absent where nothing could be told before the run. */
  readonly told?: Range<TokensPerSecond>
}

export interface ProbeState {
  /** Absent until the visitor measures. */
  readonly figures?: ProbeFigures
  /** Oldest first. */
  readonly notes: readonly SpeedNote[]
}

const amount = v.pipe(v.number(), v.finite(), v.minValue(0))
const positive = v.pipe(amount, v.gtValue(0))
const name = v.pipe(v.string(), v.maxLength(2000))
const count = v.pipe(amount, v.integer(), v.minValue(1), v.maxValue(4096))
const perSecond = v.pipe(positive, v.transform(operationsPerSecond))
const speed = v.pipe(positive, v.transform(tokensPerSecond))
const pace = v.object({
  bandwidth: v.pipe(positive, v.transform(bytesPerSecond)),
  throughput: perSecond,
})
const figures = v.object({
  measuredAt: amount,
  took: v.pipe(amount, v.transform(milliseconds)),
  gpu: v.exactOptional(
    v.object({
      adapter: name,
      isSoftware: v.boolean(),
      pace,
      halfThroughput: v.exactOptional(perSecond),
    }),
  ),
  cpu: v.exactOptional(v.object({ one: pace, all: pace, threads: count })),
})
const note = v.object({
  variantId: name,
  name,
  processor: v.picklist(['webllm', 'wllama-webgpu', 'wllama-cpu']),
  threads: count,
  work: v.object({
    bytes: v.pipe(amount, v.transform(bytes)),
    operations: v.pipe(amount, v.transform(operations)),
  }),
  measured: speed,
  told: v.exactOptional(v.object({ low: speed, mid: speed, high: speed })),
})
const fields: Fields<ProbeState> = {
  figures: whole<ProbeFigures | undefined>(figures),
  notes: asList(v.pipe(v.array(note), v.maxLength(1000)), (one) => JSON.stringify(one)),
}

/** Older ones go: a device, a browser and an engine change. */
const MOST_NOTES = 60

export type ProbeStore = SharedStore<ProbeState>

/** @param storage this page's own where it is left out */
export const createProbeStore = (storage?: PageStorage): ProbeStore =>
  createSharedStore({ name: 'rightsize-probe', byDefault: { notes: [] }, fields }, storage)

/** Adds what a run showed. */
export const addNote = (store: ProbeStore, added: SpeedNote): void => {
  store.setState(({ notes }) => ({ notes: [...notes, added].slice(-MOST_NOTES) }))
}
