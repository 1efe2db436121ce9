import { expect, it } from 'vitest'
import { milliseconds, watts } from '@/units/quantity'
import { HEIGHT, margin, powerCurveOf } from './power-curve'

const trace = [0, 10, 30, 20].map((power, index) => ({
  elapsed: milliseconds(index * 1000),
  power: watts(power),
}))
const size = { duration: milliseconds(3000), width: 344, idle: undefined }
const bottom = HEIGHT - margin.bottom

it('draws from zero watts, over the whole run', () => {
  const { lines, powers, idleAt } = powerCurveOf(trace, [], size)
  // 40 left and 4 right of 344: 100 for each second
  const points = lines[0]?.split(' ').map((point) => point.split(',').map(Number)) ?? []
  expect(points.map(([x]) => x)).toEqual([40, 140, 240, 340])
  expect(points[0]?.[1]).toBe(bottom)
  expect(points[2]?.[1]).toBeCloseTo(margin.top, 9)
  expect(powers.map(({ value }) => value)).toEqual([0, 10, 20, 30])
  expect(idleAt).toBeUndefined()
})
it('leaves a hole where there was no reading, and says how wide', () => {
  const gaps = [{ from: milliseconds(1000), to: milliseconds(2000) }]
  const { lines, gaps: holes } = powerCurveOf(trace, gaps, size)
  expect(lines.map((line) => line.split(' ').length)).toEqual([2, 2])
  expect(holes).toEqual([{ x: 140, width: 100 }])
})
it('makes room for an idle power above the curve', () => {
  const { idleAt } = powerCurveOf(trace, [], { ...size, idle: watts(60) })
  expect(idleAt).toBeCloseTo(margin.top, 9)
})
