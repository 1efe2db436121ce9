import { describe, expect, it } from 'vitest'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { nothingMeasured, type Measurement } from '@/comparison/measurement'
import type { Compute } from '@/comparison/run-event'
import type { Place } from '@/comparison/variant'
import type { DeviceProfile } from '@/comparison/device-profile'
import { milliseconds, tokens, watts } from '@/units/quantity'
import { gpuKindOf } from './gpu'
import { timed, timedAtFirst } from './index'

const variant = {
  id: 'pocket',
  model: { id: 'rightsize:pocket', name: 'Pocket' },
  engine: 'wllama',
  setup: {},
}
const here: Place = { kind: 'this-device' }

const after = (compute: Compute, durationMs: number, more: Partial<Measurement> = {}) => ({
  ...nothingMeasured,
  compute,
  duration: milliseconds(durationMs),
  ...more,
})
const estimate = (
  measurement: Measurement,
  device: DeviceProfile = { class: 'laptop' },
  place: Place = here,
): EnergyEstimate => timed.estimate({ variant, measurement, place, device })

const figureOf = (found: EnergyEstimate): EnergyFigure => {
  if (found.kind === 'unknown') throw new Error(found.why)
  return found
}

describe('a run on threads', () => {
  const oneThread = figureOf(estimate(after({ kind: 'cpu', threads: 1 }, 2000)))

  it('multiplies the time by the power at the wall', () => {
    // laptop, 1 thread: (8 W + 5 W) / 0.88 = 14.77 W; × 2 s = 29.55 J = 8.207 mWh
    expect(oneThread.energy.mid).toBeCloseTo(((8 + 5) / 0.88) * (2 / 3600), 12)
    expect(oneThread.energy.mid * 1000).toBeCloseTo(8.207, 3)
  })
  it('adds less for each further thread', () => {
    // desktop, 4 threads: (8 + 3 × 4 + 25) / 0.88 = 51.14 W; × 2 s = 28.41 mWh
    const found = figureOf(estimate(after({ kind: 'cpu', threads: 4 }, 2000), { class: 'desktop' }))
    expect(found.energy.mid * 1000).toBeCloseTo(28.41, 2)
  })
  it('combines the ends of all its inputs on the log scale', () => {
    // up:   threads (30 + 5)/13 = 2.6923, rest (8 + 10)/13 = 1.3846, supply 0.88/0.80 = 1.1, runs 1.2
    //       √(0.9904² + 0.3254² + 0.0953² + 0.1823²) = 1.0625 → × 2.894
    // down: threads 13/(2 + 5) = 1.8571, rest 13/(8 + 2) = 1.3, supply 0.94/0.88 = 1.0682, runs 1.2
    //       √(0.6190² + 0.2624² + 0.0660² + 0.1823²) = 0.7000 → ÷ 2.014
    expect(oneThread.energy.high / oneThread.energy.mid).toBeCloseTo(2.894, 2)
    expect(oneThread.energy.mid / oneThread.energy.low).toBeCloseTo(2.014, 2)
  })
  it('is less sure of a short run, which it once was not', () => {
    const measurement = after({ kind: 'cpu', threads: 1 }, 50)
    const short = { variant, measurement, place: here, device: { class: 'laptop' } } as const
    // up: √(0.9904² + 0.3254² + 0.0953² + ln 1.4²) = √(1.0959 + 0.1132) = 1.0996 → × 3.003
    const latest = figureOf(timed.estimate(short))
    expect(latest.energy.high / latest.energy.mid).toBeCloseTo(3.003, 2)
    expect(latest.method.version).toBe('2')
    expect(latest.uncertainty.at(-1)?.id).toBe('betweenShortRuns')
    expect(latest.assumptions.join(' ')).toContain('1.4 times either way')
    const first = figureOf(timedAtFirst.estimate(short))
    expect(first.energy.high / first.energy.mid).toBeCloseTo(2.894, 2)
    expect(first).toMatchObject({ energy: { mid: latest.energy.mid }, method: { version: '1' } })
  })
  it('is marked timed, of the whole device, and shows its working', () => {
    expect(oneThread).toMatchObject({ mark: 'timed', grade: 'C', boundary: 'device' })
    expect(oneThread.working.map(({ result }) => result)).toEqual([
      '2.0 s',
      '8.0 W',
      '15 W',
      '8.2 mWh',
    ])
    expect(oneThread.assumptions.filter((text) => text.startsWith('Assumed'))).toHaveLength(4)
    expect(oneThread.citations.length).toBeGreaterThan(0)
  })
  it('counts by the runner’s clock, not by the engine’s own', () => {
    const timings = { prefill: milliseconds(100), decode: milliseconds(1500) }
    const found = figureOf(estimate(after({ kind: 'cpu', threads: 1 }, 2000, { timings })))
    expect(found.energy.mid).toBe(oneThread.energy.mid)
  })
  it('is less sure of a device of unknown kind', () => {
    const found = figureOf(estimate(after({ kind: 'cpu', threads: 1 }, 2000), { class: 'unknown' }))
    // (8 + √(5 × 25)) / 0.88 = 21.80 W; × 2 s = 12.11 mWh
    expect(found.energy.mid * 1000).toBeCloseTo(12.11, 2)
    expect(found.grade).toBe('D')
    expect(found.energy.high / found.energy.low).toBeGreaterThan(
      oneThread.energy.high / oneThread.energy.low,
    )
  })
  it('shares its power with another run alike, and with no other', () => {
    const sharedOf = (threads: number) =>
      figureOf(estimate(after({ kind: 'cpu', threads }, 900))).uncertainty.map(
        ({ shared }) => shared,
      )
    const [first] = sharedOf(1)
    expect(sharedOf(1)).toEqual([first, first, first, undefined])
    expect(sharedOf(2)).not.toContain(first)
  })
})

describe('a run on a GPU', () => {
  it('takes a share of the rated power of its kind', () => {
    const compute = { kind: 'webgpu', adapter: 'apple metal-3' } as const
    const found = figureOf(estimate(after(compute, 10_000)))
    // integrated: (15 W × 0.67 + 5 W) / 0.88 = 17.10 W; × 10 s = 47.51 mWh
    expect(found.energy.mid * 1000).toBeCloseTo(47.51, 2)
    expect(found.grade).toBe('C')
  })
  it('parts prompt and answer by the engine’s own times, where it gives them', () => {
    const timings = { prefill: milliseconds(1000), decode: milliseconds(3000) }
    const usage = { outputTokens: tokens(30), reasoningTokens: tokens(10) }
    const found = figureOf(estimate(after({ kind: 'webgpu' }, 8000, { timings, usage })))
    expect(found.shares).toEqual({ prompt: 0.25, reasoning: 0.25, answer: 0.5 })
    expect(figureOf(estimate(after({ kind: 'webgpu' }, 8000))).shares).toBeUndefined()
  })
  it('lets it wait at a lower power outside prefill and decode', () => {
    const timings = { prefill: milliseconds(1000), decode: milliseconds(7000) }
    const compute = { kind: 'webgpu', adapter: 'nvidia ampere' } as const
    const found = figureOf(estimate(after(compute, 10_000, { timings }), { class: 'desktop' }))
    // 170 W × (0.67 × 8 s + 0.15 × 2 s) = 962.2 J; + 25 W × 10 s = 1212.2 J; ÷ 0.88 = 0.3826 Wh
    expect(found.energy.mid).toBeCloseTo(0.3826, 4)
  })
  it('takes the rating of a chip that is known by its name, and is then surer of it', () => {
    const compute = { kind: 'webgpu', adapter: 'nvidia ampere' } as const
    const graphics = {
      name: 'RTX 3080',
      kind: 'discrete',
      rated: watts(350),
      isMobile: false,
    } as const
    const timings = { gpuBusy: milliseconds(8000) }
    const device = { class: 'desktop', graphics } as const
    const found = figureOf(estimate(after(compute, 10_000, { timings }), device))
    // 350 W × (0.67 × 8 s + 0.15 × 2 s) = 1981 J; + 25 W × 10 s = 2231 J; ÷ 0.88 = 0.7042 Wh
    expect(found.energy.mid).toBeCloseTo(0.7042, 4)
    expect(found.grade).toBe('B')
    const mobile = { ...device, graphics: { ...graphics, rated: watts(115), isMobile: true } }
    const wide = figureOf(estimate(after(compute, 10_000, { timings }), mobile))
    // 115 W × √(35/115) = 63.4 W in the middle.
    // 63.4 W × 5.66 s = 359.1 J; + 250 J = 609.1 J; ÷ 0.88 = 0.1923 Wh
    expect(wide.energy.mid).toBeCloseTo(0.1923, 3)
  })
  it('takes the time that the GPU was seen to be busy before the engine’s own times', () => {
    const timings = {
      prefill: milliseconds(1000),
      decode: milliseconds(9000),
      gpuBusy: milliseconds(8000),
    }
    const compute = { kind: 'webgpu', adapter: 'nvidia ampere' } as const
    const found = figureOf(estimate(after(compute, 10_000, { timings }), { class: 'desktop' }))
    // As above: 8 s busy and 2 s waiting.
    expect(found.energy.mid).toBeCloseTo(0.3826, 4)
  })
  it('is hardly known where nobody says what GPU it is', () => {
    const found = figureOf(estimate(after({ kind: 'webgpu' }, 10_000)))
    expect(found.grade).toBe('D')
    expect(found.energy.high / found.energy.low).toBeGreaterThan(25)
  })
  it('is told by the visitor before it is told by its vendor', () => {
    expect(gpuKindOf({ class: 'laptop', gpu: 'integrated' }, 'nvidia ampere')).toBe('integrated')
    expect(gpuKindOf({ class: 'laptop' }, 'NVIDIA ampere')).toBe('discrete')
    expect(gpuKindOf({ class: 'laptop' }, 'amd rdna-3')).toBe('unknown')
    expect(gpuKindOf({ class: 'laptop' }, undefined)).toBe('unknown')
  })
})

describe('a server on this machine', () => {
  it('gets the widest range, for what computed is not known', () => {
    const found = figureOf(estimate(after({ kind: 'server', host: 'localhost:11434' }, 10_000)))
    expect(found.method.id).toBe('timed-local-server')
    expect(found.grade).toBe('D')
    expect(found.energy.high / found.energy.low).toBeGreaterThan(25)
    expect(found.assumptions[0]).toMatch(/server on this machine/)
  })
})

describe('the browser’s own model', () => {
  it('gets the same range, by its own name, for it does not say what computes', () => {
    const found = figureOf(estimate(after({ kind: 'browser' }, 10_000)))
    const server = figureOf(estimate(after({ kind: 'server', host: 'localhost:11434' }, 10_000)))
    expect(found.energy).toEqual(server.energy)
    expect(found.method.id).toBe('timed-built-in')
    expect(found.grade).toBe('D')
    expect(found.assumptions[0]).toMatch(/does not say on which/)
  })
})

describe('what it does not cover', () => {
  it.each([
    [
      'a run elsewhere',
      after({ kind: 'server', host: 'a' }, 900),
      { kind: 'remote', host: 'a' } as const,
    ],
    ['a recording', after({ kind: 'recording', of: { kind: 'cpu', threads: 1 } }, 900), here],
    ['a run that never started', nothingMeasured, here],
    ['a run that took no time', after({ kind: 'cpu', threads: 1 }, 0), here],
    [
      'a run without an end',
      { ...nothingMeasured, compute: { kind: 'cpu', threads: 1 } as const, pieces: tokens(3) },
      here,
    ],
  ])('says why: %s', (_, measurement, place) => {
    const found = estimate(measurement, { class: 'laptop' }, place)
    expect(found.kind).toBe('unknown')
    if (found.kind === 'unknown') expect(found.why).toMatch(/\w+ .*\.$/)
  })
})
