import { expect, it } from 'vitest'
import { curveLayout, margin, type CurvePoint } from './curve-layout'

const point = (id: string, energy: number, right: number): CurvePoint => ({
  id,
  label: id,
  energy: { low: energy / 2, mid: energy, high: energy * 3 },
  right: { low: right - 0.05, mid: right, high: right + 0.02 },
})
const text = { energy: String, share: String }
const size = { width: 600, height: 300 }

it('puts more energy further right and more right answers further up, inside of the drawing', () => {
  const { points } = curveLayout([point('small', 0.1, 0.7), point('big', 0.8, 0.95)], size, text)
  const [small, big] = points
  expect(big?.x).toBeGreaterThan(small?.x ?? Infinity)
  expect(big?.y).toBeLessThan(small?.y ?? -Infinity)
  for (const { left, right, top, bottom } of points) {
    expect(left).toBeGreaterThan(margin.left)
    expect(right).toBeLessThan(size.width - margin.right)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeLessThanOrEqual(size.height - margin.bottom)
  }
})

it('keeps names apart where points are close', () => {
  const points = ['a', 'b', 'c'].map((id) => point(id, 1, 0.9))
  const ys = curveLayout(points, size, text).points.map(({ labelY }) => labelY)
  const gaps = ys
    .toSorted((a, b) => a - b)
    .slice(1)
    .map((y, index) => y - (ys.toSorted((a, b) => a - b)[index] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(18)
})

it('turns a name to the side that has room, and keeps it above the axis', () => {
  const phone = { width: 328, height: 320 }
  const points = [point('small', 0.1, 0.52), point('big', 0.8, 0.51), point('same', 0.8, 0.5)]
  const layout = curveLayout(points, phone, text).points
  expect(layout.map(({ anchor }) => anchor)).toEqual(['start', 'end', 'end'])
  expect(Math.max(...layout.map(({ labelY }) => labelY))).toBeLessThan(phone.height - margin.bottom)
})

it('draws one point without failing, and a few ticks', () => {
  const { points, xTicks, yTicks } = curveLayout([point('only', 0.3, 0.9)], size, text)
  expect(points).toHaveLength(1)
  expect(xTicks.length).toBeGreaterThan(0)
  expect(xTicks.length).toBeLessThan(10)
  expect(yTicks.length).toBeGreaterThan(1)
})
