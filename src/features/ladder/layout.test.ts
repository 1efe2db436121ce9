import { describe, expect, it } from 'vitest'
import { ladderLayout, type LadderBar } from './layout'

const bar = (mid: number): LadderBar => ({ low: mid / 3, mid, high: mid * 6 })
const bars = [bar(4.2), bar(19), bar(600), bar(7100)]
const labels = bars.map(({ mid }) => String(mid))
const log = { width: 700, room: 0, trueShare: 0, isTrue: false }
const linear = { width: 700, room: 0, trueShare: 1, isTrue: true }

describe('the layout of the ladder', () => {
  it('puts low before mid before high, and all inside of the plot', () => {
    for (const { left, mid, right } of ladderLayout(bars, labels, log).bars) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left).toBeLessThan(mid)
      expect(mid).toBeLessThan(right)
      expect(right).toBeLessThanOrEqual(100)
    }
  })

  it('gives each factor of ten the same room on the log scale', () => {
    const { ticks } = ladderLayout(bars, labels, log)
    const steps = ticks.slice(1).map(({ at }, index) => at - (ticks[index]?.at ?? 0))
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? NaN, 6)
  })

  it('starts bars at zero on the true scale, in proportion, and counts those that vanish', () => {
    const { bars: placed, vanishing, ticks } = ladderLayout(bars, labels, linear)
    for (const { left } of placed) expect(left).toBe(0)
    expect((placed[3]?.right ?? 0) / (placed[2]?.right ?? 1)).toBeCloseTo(7100 / 600, 6)
    expect(vanishing).toBe(2)
    expect(ticks[0]).toMatchObject({ value: 0, at: 0 })
  })

  it('glides between the two', () => {
    const [from, between, to] = [log, { ...linear, trueShare: 0.5 }, linear].map(
      (view) => ladderLayout(bars, labels, view).bars[1]?.right ?? NaN,
    )
    expect(between).toBeCloseTo(((from ?? NaN) + (to ?? NaN)) / 2, 6)
  })

  it('puts a label before its bar where there is no room behind it', () => {
    const wide = ladderLayout([bar(1), bar(1600)], ['1', 'a long label'], { ...log, width: 360 })
    expect(wide.bars[0]?.isLabelBefore).toBe(false)
    expect(wide.bars[1]?.isLabelBefore).toBe(true)
    expect(wide.bars[1]?.label).toBe(wide.bars[1]?.left)
  })

  it('has fewer ticks where it is narrow', () => {
    const ticksAt = (width: number) => ladderLayout(bars, labels, { ...log, width }).ticks.length
    expect(ticksAt(300)).toBeLessThan(ticksAt(900))
  })
})
