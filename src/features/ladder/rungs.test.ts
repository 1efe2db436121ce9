import { beforeAll, describe, expect, it } from 'vitest'
import { modelCardOf } from '@/catalog/identities'
import { asServed } from '@/energy/as-served'
import { loadSources } from '@/energy'
import { bestEstimate, type EnergySource } from '@/energy/source'
import { tokens } from '@/units/quantity'
import { lengths, measuredSpan, rungsFor, thinkingPerToken, wholeSpan } from './rungs'

let sources: readonly EnergySource[]
beforeAll(async () => {
  sources = await loadSources()
})

/** What the page's energy code says of an answer today. */
function figureOf(id: string, answer: number, thought: number) {
  const card = modelCardOf(id)
  if (card === undefined) throw new Error(`No model ${id}.`)
  const input = asServed(card, {
    outputTokens: tokens(answer + thought),
    ...(thought > 0 && { reasoningTokens: tokens(thought) }),
  })
  const found = bestEstimate(sources, input)
  if (found.kind === 'unknown') throw new Error(found.why)
  return found
}

// The shortest, one in the middle, the longest. Where this fails: npm run ladder.
for (const isThinking of [false, true])
  describe(isThinking ? 'with thinking first' : 'without thinking', () => {
    for (const answer of [50, 400, 4000])
      it(`has the energy code's figures for ${String(answer)} tokens`, () => {
        for (const { id, thinks, mark, method, energy } of rungsFor({
          tokens: answer,
          isThinking,
        })) {
          const thought = isThinking && thinks !== 'never' ? answer * thinkingPerToken : 0
          const figure = figureOf(id, answer, thought)
          expect({ id, mark, method }).toEqual({ id, mark: figure.mark, method: figure.method.id })
          for (const end of ['low', 'mid', 'high'] as const)
            expect(Math.abs(energy[end] / figure.energy[end] - 1), `${id} ${end}`).toBeLessThan(
              0.001,
            )
        }
      })
  })

it('has them for every length of the slider', () => {
  for (const answer of lengths)
    for (const { id, energy } of rungsFor({ tokens: answer, isThinking: false }))
      expect(
        Math.abs(energy.mid / figureOf(id, answer, 0).energy.mid - 1),
        `${id} at ${String(answer)}`,
      ).toBeLessThan(0.001)
})

describe('the rungs', () => {
  it('are twelve to sixteen, of every class of size and every kind of knowledge', () => {
    const rungs = rungsFor({ tokens: 400, isThinking: false })
    expect(rungs.length).toBeGreaterThanOrEqual(12)
    expect(rungs.length).toBeLessThanOrEqual(16)
    expect(new Set(rungs.map(({ size }) => size)).size).toBe(4)
    expect(new Set(rungs.map(({ mark }) => mark)).size).toBe(3)
  })

  it('stand thriftiest first, also when thinking changes their order', () => {
    for (const isThinking of [false, true]) {
      const mids = rungsFor({ tokens: 400, isThinking }).map(({ energy }) => energy.mid)
      expect(mids).toEqual(mids.toSorted((a, b) => a - b))
    }
  })

  it('take more with thinking, but for those that never think', () => {
    const before = new Map(
      rungsFor({ tokens: 400, isThinking: false }).map(({ id, energy }) => [id, energy.mid]),
    )
    for (const { id, thinks, energy } of rungsFor({ tokens: 400, isThinking: true }))
      if (thinks === 'never') expect(energy.mid).toBe(before.get(id))
      else expect(energy.mid).toBeGreaterThan(before.get(id) ?? Infinity)
  })
})

describe('the spans', () => {
  const rungs = rungsFor({ tokens: 400, isThinking: false })

  it('run from the first rung to the last, and the measured one inside of that', () => {
    const [whole, measured] = [wholeSpan(rungs), measuredSpan(rungs)]
    expect(whole?.from).toBe(rungs[0])
    expect(whole?.to).toBe(rungs.at(-1))
    expect(whole?.times).toBeGreaterThan(measured?.times ?? Infinity)
    expect(measured?.times).toBeGreaterThan(1)
  })

  it('hold only what one bench measured', () => {
    const measured = measuredSpan(rungs)
    expect(measured?.from.mark).toBe('benchmark')
    expect(measured?.to.method).toBe(measured?.from.method)
    const [first] = rungs
    expect(first && measuredSpan([first])).toBeUndefined()
  })
})
