import { describe, expect, it } from 'vitest'
import { measureRate, middleOf } from './rate'

/** A machine that takes `each` ms a round, and a clock that only its work moves. */
function machine(each: number, first = 0) {
  let now = 0
  let done = 0
  return {
    now: () => now,
    work: (rounds: number) => {
      now += rounds * each + (done === 0 ? first : 0)
      done += rounds
    },
    done: () => done,
  }
}

describe('the rate of some work', () => {
  it('is rounds over time, without the slow first one', async () => {
    // 2 ms a round are 500 a second.
    const { work, now } = machine(2, 100)
    expect(await measureRate(work, now, { window: 40, budget: 1000, readings: 5 })).toBe(500)
  })

  it('is that of the readings which nothing else slowed', async () => {
    let now = 0
    let reading = 0
    const work = (rounds: number) => {
      reading += 1
      now += rounds * (reading % 3 === 0 ? 2 : 9)
    }
    expect(await measureRate(work, () => now, { window: 40, budget: 2000, readings: 7 })).toBe(500)
  })

  it('ends within its budget', async () => {
    const { work, now } = machine(2)
    await measureRate(work, now, { window: 40, budget: 200, readings: 100 })
    expect(now()).toBeLessThanOrEqual(200)
    expect(now()).toBeGreaterThan(150)
  })

  it('takes one round where even that is beyond the budget', async () => {
    const { work, now, done } = machine(700)
    expect(await measureRate(work, now, { window: 40, budget: 500, readings: 5 })).toBeCloseTo(
      1000 / 700,
      9,
    )
    expect(done()).toBe(1)
  })

  it('grows the work until a clock of coarse steps can tell', async () => {
    const { work, now } = machine(0.001)
    const coarse = () => Math.floor(now())
    const rate = await measureRate(work, coarse, { window: 40, budget: 1000, readings: 5 })
    // 0.001 ms a round are a million a second; steps of 1 ms in readings of 20 ms or more.
    expect(rate / 1e6).toBeGreaterThan(0.9)
    expect(rate / 1e6).toBeLessThan(1.1)
  })
})

describe('the middle of readings', () => {
  it('is one that was read', () => {
    expect(middleOf([5, 1, 3])).toBe(3)
    expect(middleOf([4, 1, 3, 2])).toBe(2)
    expect(middleOf([])).toBeNaN()
  })
})
