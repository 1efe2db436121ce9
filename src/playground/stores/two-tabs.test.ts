import { describe, expect, it } from 'vitest'
import { createDraftStore } from './draft-store'
import { Visitor } from './visitor.fixture'

const SEED = Number(process.env['RIGHTSIZE_SEED'] ?? 20261128)
const ROUNDS = Number(process.env['RIGHTSIZE_ROUNDS'] ?? 200)
const STEPS = 40

describe.each([2, 3])('%i tabs', (count) => {
  it(`undo nothing of each other, in ${String(ROUNDS)} random uses from seed ${String(SEED)} on`, () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const visitor = new Visitor(SEED + round, count)
      const done: string[] = []
      try {
        for (let step = 0; step < STEPS; step += 1) {
          done.push(visitor.act())
          visitor.check()
        }
        visitor.checkAtRest()
        for (const tab of visitor.tabs) visitor.reload(tab)
        visitor.checkAtRest()
        const fresh = createDraftStore(visitor.device.open())
        expect(fresh.getState().question).toBe(visitor.lastQuestion)
      } catch (cause) {
        throw new Error(`Seed ${String(SEED + round)}, ${done.join(', ')}`, { cause })
      }
    }
  })
})
