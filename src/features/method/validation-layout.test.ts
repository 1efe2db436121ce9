import { describe, expect, it } from 'vitest'
import type { Coverage } from '@/energy/validation'
import { validationLayout } from './validation-layout'

const row = (gpu: string, method: string, inside: number, group = 'all'): Coverage => ({
  gpu,
  leftOut: 'model',
  method,
  group,
  count: 10,
  inside,
  insideLow: inside,
  insideHigh: inside,
  width: 3,
  bias: 1,
  error: 1.5,
  worst: 'maker/model',
  worstInside: 0.5,
})

describe('the chart of the test', () => {
  const rows = [
    row('H100', 'ours', 0.5),
    row('H100', 'ours', 0.1, 'to 15B'),
    row('H100', 'ecologits', 0),
    row('B200', 'ours', 1),
  ]
  const layout = validationLayout(rows, 216)

  it('has a group for each test and a line for each method, one below the other', () => {
    expect(layout.groups.map(({ gpu, dots }) => [gpu, dots.length])).toEqual([
      ['H100', 2],
      ['B200', 1],
    ])
    const heights = layout.groups.flatMap(({ y, dots }) => [y, ...dots.map((dot) => dot.y)])
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    expect(layout.height).toBeGreaterThan(heights.at(-1) ?? NaN)
  })
  it('puts shares between nothing and everything', () => {
    const xs = layout.groups.flatMap(({ dots }) => dots.map(({ x }) => x))
    // 8 + share × (216 − 16)
    expect(xs).toEqual([108, 8, 208])
    expect(layout.goal).toBeCloseTo(188, 12)
  })
})
