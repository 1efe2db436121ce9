import { describe, expect, it } from 'vitest'
import { nothingMeasured } from '@/comparison/measurement'
import type { Compute } from '@/comparison/run-event'
import { answered, estimate, model, remote, variantOf } from './served.fixture'

describe('what it does not cover', () => {
  const seventy = variantOf(model([70, 70]))
  const sizeless = variantOf({ id: 'vendor:secret', name: 'Secret' })
  const cpu: Compute = { kind: 'cpu', threads: 1 }
  it.each([
    ['a size nobody knows', sizeless, answered(400), remote],
    ['an answer without tokens', seventy, answered(0), remote],
    ['an answer of unknown length', seventy, answered(1, { usage: {} }), remote],
    ['a run on this device', seventy, answered(400), { kind: 'this-device' } as const],
    ['a run that never began', seventy, nothingMeasured, remote],
    [
      'a recording of a local run',
      seventy,
      answered(9, { compute: { kind: 'recording', of: cpu } }),
      remote,
    ],
    [
      'a server in the room',
      seventy,
      answered(9, { compute: { kind: 'server', host: '192.168.1.7:8000' } }),
      remote,
    ],
  ])('says why: %s', (_, variant, measurement, place) => {
    const found = estimate(variant, measurement, place)
    expect(found.kind).toBe('unknown')
    if (found.kind === 'unknown') expect(found.why).toMatch(/\w+ .*\.$/)
  })
})
