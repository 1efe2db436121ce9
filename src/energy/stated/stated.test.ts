import { describe, expect, it } from 'vitest'
import { nothingMeasured } from '@/comparison/measurement'
import type { HostStatement } from '@/comparison/host-statement'
import { wattHours } from '@/units/quantity'
import { stated } from './index'

const HOST = 'gateway.example.org'
const estimate = (said: HostStatement | undefined, host = HOST) =>
  stated.estimate({
    variant: { id: 'v', model: { id: 'm/a', name: 'A' }, engine: 'openai', setup: {} },
    measurement: {
      ...nothingMeasured,
      compute: { kind: 'server', host },
      ...(said && { stated: said }),
    },
    place: { kind: 'remote', host },
    device: { class: 'unknown' },
  })

describe('energy that a host states and has worked out', () => {
  it('keeps its own range, halfway on the log scale, and is never a headline', () => {
    const found = estimate({ energy: { low: wattHours(0.1), high: wattHours(0.4) } })
    // √(0.1 × 0.4) = 0.2
    expect(found).toMatchObject({
      mark: 'modelled',
      boundary: 'server-and-pue',
      energy: { low: 0.1, mid: expect.closeTo(0.2, 12) as number, high: 0.4 },
    })
    expect(stated.isReference).toBe(true)
  })
  it('is unknown where the host states none, and of a server in the visitor’s own network', () => {
    expect(estimate(undefined)).toMatchObject({ kind: 'unknown', isOutOfScope: true })
    expect(estimate({ geo: 'us' }).kind).toBe('unknown')
    const energy = { low: wattHours(0.1), high: wattHours(0.4) }
    expect(estimate({ energy }, '192.168.1.7').kind).toBe('unknown')
  })
})
