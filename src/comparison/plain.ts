/**
 * The nouns with plain numbers in place of quantities, as the history keeps them and receipts send
 * them, and back. Each of the two has a schema of its own, whose output fits what is read here.
 */
import {
  billionParameters,
  instant,
  milliseconds,
  tokens,
  wattHours,
  type Quantity,
  type Tokens,
} from '@/units/quantity'
import { statementFrom, type PlainStatement } from './host-statement'
import type { Range } from '@/units/range'
import type { Measurement } from './measurement'
import type { ModelSize, SizeBasis } from './model-card'
import type { Prompt } from './prompt'
import type { TextReference } from './recorded'
import type { Compute, MeteredEnergy } from './run-event'
import type { WattmeterReading } from './wattmeter'

/** In billions of parameters, low and high. */
export interface PlainSize {
  readonly totalB: readonly [number, number]
  readonly activeB: readonly [number, number]
  readonly basis: SizeBasis
}

export const plainSize = ({ total, active, basis }: ModelSize): PlainSize => ({
  totalB: [total.low, total.high],
  activeB: [active.low, active.high],
  basis,
})

export const sizeFrom = ({ totalB, activeB, basis }: PlainSize): ModelSize => ({
  total: { low: billionParameters(totalB[0]), high: billionParameters(totalB[1]) },
  active: { low: billionParameters(activeB[0]), high: billionParameters(activeB[1]) },
  basis,
})

export interface PlainPrompt {
  readonly messages: Prompt['messages']
  readonly settings: {
    readonly temperature?: number
    readonly maximumTokens?: number
    readonly seed?: number
  }
  /** Where it is to be found, in place of its messages. */
  readonly reference?: TextReference
}

export function promptFrom({ messages, settings, reference }: PlainPrompt): Prompt {
  const { maximumTokens, ...others } = settings
  return {
    messages,
    settings: { ...others, ...as('maximumTokens', maximumTokens, tokens) },
    ...(reference && { reference }),
  }
}

export const plainReference = ({ source, revision, file, index, digest }: TextReference) => ({
  source,
  revision,
  file,
  index,
  digest,
})

export const plainRange = ({ low, mid, high }: Range<Tokens>) => [low, mid, high] as const

/** Times in milliseconds, energy in watt-hours. What was not known is absent. */
export interface PlainMeasurement {
  readonly promptTokens?: number
  readonly cachedPromptTokens?: number
  readonly outputTokens?: number
  readonly reasoningTokens?: number
  readonly pieces: number
  /** Low, middle, high. */
  readonly textTokens?: readonly [number, number, number]
  readonly prefillMs?: number
  readonly decodeMs?: number
  readonly gpuBusyMs?: number
  readonly gpuPassesMs?: number
  readonly compilingMs?: number
  /** Both in ms since the start: when, and how long the graphics processor had been busy by then. */
  readonly gpuTrace?: readonly (readonly [elapsed: number, busy: number])[]
  readonly loadMs?: number
  readonly timeToFirstTokenMs?: number
  readonly durationMs?: number
  readonly startedAtMs?: number
  /** As the host reported it. */
  readonly meteredWh?: number
  readonly meteredBoundary?: NonNullable<MeteredEnergy['boundary']>
  readonly meteredMethod?: string
  readonly stated?: PlainStatement
  readonly engineVersion?: string
  readonly compute?: Compute
}

/** @param wattmeter What the visitor's own meter showed, which each of the two keeps in its own way. */
export const measurementFrom = (
  kept: PlainMeasurement,
  wattmeter: WattmeterReading | undefined,
): Measurement => ({
  usage: {
    ...as('promptTokens', kept.promptTokens, tokens),
    ...as('cachedPromptTokens', kept.cachedPromptTokens, tokens),
    ...as('outputTokens', kept.outputTokens, tokens),
    ...as('reasoningTokens', kept.reasoningTokens, tokens),
  },
  timings: {
    ...as('prefill', kept.prefillMs, milliseconds),
    ...as('decode', kept.decodeMs, milliseconds),
    ...as('gpuBusy', kept.gpuBusyMs, milliseconds),
    ...as('gpuPasses', kept.gpuPassesMs, milliseconds),
    ...as('compiling', kept.compilingMs, milliseconds),
  },
  pieces: tokens(kept.pieces),
  ...(kept.textTokens && { textTokens: textTokensFrom(kept.textTokens) }),
  ...as('loadTime', kept.loadMs, milliseconds),
  ...as('timeToFirstToken', kept.timeToFirstTokenMs, milliseconds),
  ...as('duration', kept.durationMs, milliseconds),
  ...as('startedAt', kept.startedAtMs, instant),
  ...(kept.gpuTrace && {
    gpuTrace: kept.gpuTrace.map(([elapsed, busy]) => ({
      elapsed: milliseconds(elapsed),
      busy: milliseconds(busy),
    })),
  }),
  ...(kept.compute && { compute: kept.compute }),
  ...(kept.engineVersion !== undefined && { engineVersion: kept.engineVersion }),
  ...(wattmeter && { wattmeter }),
  ...(kept.meteredWh !== undefined && { meteredEnergy: meteredFrom(kept.meteredWh, kept) }),
  ...(kept.stated && { stated: statementFrom(kept.stated) }),
})

const textTokensFrom = ([low, mid, high]: readonly [number, number, number]): Range<Tokens> => ({
  low: tokens(low),
  mid: tokens(mid),
  high: tokens(high),
})

const meteredFrom = (
  energyWh: number,
  { meteredBoundary: boundary, meteredMethod: method }: PlainMeasurement,
): MeteredEnergy => ({
  energy: wattHours(energyWh),
  ...(boundary !== undefined && { boundary }),
  ...(method !== undefined && { method }),
})

/** The field with its unit; no field where nothing was known. */
const as = <Name extends string, Q extends Quantity<string>>(
  name: Name,
  value: number | undefined,
  unit: (value: number) => Q,
): { readonly [Key in Name]?: Q } =>
  (value === undefined ? {} : { [name]: unit(value) }) as { readonly [Key in Name]?: Q }
