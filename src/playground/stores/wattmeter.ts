/**
 * The visitor's wattmeter on their network: asked while a model answers on this machine, when it is
 * tested and when idle is measured, and at no other time. Loads when it is first needed.
 */
import type { MeterProblem, SampledPower } from '@/comparison/wattmeter'
import { askMeter, isLocalNetworkDenied, type MeterHost } from '@/device/meter/ask'
import { readingOf, type Span } from '@/device/meter/integrate'
import type { MeterReply } from '@/device/meter/read-reply'
import { createMeterSampler, type MeterSampler } from '@/device/meter/sampler'
import type { MeterSettings } from '@/device/meter/settings'
import {
  between,
  energyOver,
  watts,
  type Instant,
  type Milliseconds,
  type Watts,
} from '@/units/quantity'
import type { PreferencesStore } from './preferences-store'
import type { RunQueue } from '@/playground/runs/run-queue'

export interface PowerWatch {
  /** What the meter showed of that time; it is asked once more, so this takes a moment. */
  readonly finish: (span: Span) => Promise<SampledPower>
  /** Nothing is wanted of it. */
  readonly drop: () => void
}

export type IdleOutcome =
  | { readonly ok: true; readonly power: Watts; readonly samples: number }
  | { readonly ok: false; readonly problem?: MeterProblem }

export interface Wattmeter {
  /** Undefined where no meter is chosen. */
  readonly watch: () => PowerWatch | undefined
  /** Asks once, also a meter that is not saved yet. */
  readonly test: (
    settings: MeterSettings,
  ) => Promise<{ readonly reply: MeterReply; readonly time: Milliseconds }>
  /** Waits until nothing runs on this machine, and watches it for `time` then. */
  readonly measureIdle: (settings: MeterSettings, time: Milliseconds) => Promise<IdleOutcome>
}

export interface WattmeterParts extends MeterHost {
  readonly preferences: PreferencesStore
  readonly queue: RunQueue
  readonly now: () => Instant
  readonly wait: (time: number, signal: AbortSignal) => Promise<void>
}

/** Of a page: with its own fetch, address and timers. */
export const partsOfPage = (): MeterHost & Pick<WattmeterParts, 'wait'> => ({
  fetch: (input, init) => fetch(input, init),
  pageProtocol: location.protocol,
  isDenied: isLocalNetworkDenied,
  wait: (time, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(done, time)
      function done(): void {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
      signal.addEventListener('abort', done)
    }),
})

export function createWattmeter(parts: WattmeterParts): Wattmeter {
  const { preferences, queue, now, wait } = parts
  const plug = () => preferences.getState().plug
  let known: { readonly settings: MeterSettings; readonly sampler: MeterSampler } | undefined

  /** One for a meter, so that it is asked one question at a time whoever watches. */
  const samplerOf = (settings: MeterSettings): MeterSampler => {
    if (known?.settings !== settings) {
      const ask = () => askMeter(settings, parts)
      const sampler = createMeterSampler({ ask, interval: settings.interval, now, wait })
      known = { settings, sampler }
    }
    return known.sampler
  }

  return {
    watch() {
      const { meter } = plug()
      if (meter === undefined) return undefined
      const { finish, drop } = samplerOf(meter).watch()
      return { drop, finish: async (span) => readingOf(await finish(), span, plug().idle) }
    },
    async test(settings) {
      const askedAt = now()
      const reply = await askMeter(settings, parts)
      return { reply, time: between(askedAt, now()) }
    },
    async measureIdle(settings, time) {
      let outcome: IdleOutcome = { ok: false }
      const { signal } = new AbortController()
      await queue.enter({ kind: 'this-device' }, signal, async () => {
        const from = now()
        const watch = samplerOf(settings).watch()
        await wait(time, signal)
        const to = now()
        outcome = idleOf(readingOf(await watch.finish(), { from, to }), between(from, to))
      })
      return outcome
    },
  }
}

/** The mean power over that time. */
function idleOf({ energy, samples, problem }: SampledPower, time: Milliseconds): IdleOutcome {
  if (energy === undefined) return { ok: false, ...(problem && { problem }) }
  return { ok: true, power: watts(energy.mid / energyOver(watts(1), time)), samples }
}
