import { describe, expect, it } from 'vitest'
import { createBusyClock } from './busy-clock'

describe('createBusyClock', () => {
  it('adds up the union of pieces that overlap, and leaves the gaps out', () => {
    let now = 0
    const clock = createBusyClock(() => now)
    clock.begin()
    now = 4
    clock.begin()
    now = 6
    clock.end()
    now = 10
    clock.end()
    now = 15
    clock.begin()
    now = 18
    // 0–10, then 15–18 and still going.
    expect(clock.read()).toBe(13)
    clock.end()
    now = 99
    expect(clock.read()).toBe(13)
  })
})
