import { describe, expect, it } from 'vitest'
import type { DeviceProfile } from '@/comparison/device-profile'
import { timed } from '@/energy/timed'
import { watts } from '@/units/quantity'
import { assumedPower } from './assumed-power'

const onGraphics = { kind: 'webgpu', adapter: 'nvidia ampere' } as const

describe('the power that a device is assumed to draw', () => {
  it('is a range around a middle, wide where only the class of the chip is known', () => {
    const found = assumedPower(timed, onGraphics, { class: 'desktop' })
    expect(found?.grade).toBe('C')
    const { low, mid, high } = found?.power ?? { low: 0, mid: 0, high: 0 }
    expect(low).toBeLessThan(mid)
    expect(mid).toBeLessThan(high)
    // A card of 170 W at two thirds, and 25 W of host, behind a supply of 88 %: about 158 W.
    expect(mid).toBeGreaterThan(100)
    expect(mid).toBeLessThan(250)
  })

  it('is that of the chip whose name is known, and narrower', () => {
    const graphics = {
      name: 'RTX 4090',
      kind: 'discrete',
      rated: watts(450),
      isMobile: false,
    } as const
    const device: DeviceProfile = { class: 'desktop', graphics }
    const named = assumedPower(timed, onGraphics, device)
    const unnamed = assumedPower(timed, onGraphics, { class: 'desktop' })
    expect(named?.grade).toBe('B')
    const spread = (found: typeof named) => (found ? found.power.high / found.power.low : NaN)
    expect(named?.power.mid).toBeGreaterThan(unnamed?.power.mid ?? NaN)
    expect(spread(named)).toBeLessThan(spread(unnamed))
  })
})
