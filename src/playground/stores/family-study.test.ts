import { describe, expect, it, vi } from 'vitest'
import type { QuestionItem } from '@/study/question-set'
import { tallyOf } from '@/study/tally'
import { instant } from '@/units/quantity'
import { createFamilyStudy } from './family-study'
import { createFakeShelf, variantNamed } from '@/playground/runs/fake-engine.fixture'
import { createRunQueue } from '@/playground/runs/run-queue'

/** The fake engine says "<name> says hello." to whatever it is asked. */
const item = (id: string, accepted: string): QuestionItem => ({
  id,
  group: 'greetings',
  kind: 'rule',
  question: 'Hello?',
  accepted: [accepted],
})
const items = [item('1', 'hello'), item('2', 'goodbye')]
const variants = [variantNamed('A'), variantNamed('B')]

function setUp() {
  const fake = createFakeShelf()
  let time = 0
  const study = createFamilyStudy({
    shelf: fake.shelf,
    queue: createRunQueue(),
    now: () => instant((time += 10)),
  })
  const released = (count: number) =>
    vi.waitFor(() => {
      fake.held.at(-1)?.release()
      expect(fake.held.length).toBeGreaterThanOrEqual(count)
    })
  return { ...fake, study, released }
}

describe('the family study', () => {
  it('asks every variant every question and counts what was right', async () => {
    const { study, held } = setUp()
    study.actions.start(variants, items)
    expect(study.getState().planned).toBe(4)
    await vi.waitFor(() => {
      held.at(-1)?.release()
      expect(study.getState().status).toBe('finished')
    })
    const { answers } = study.getState()
    expect(Object.keys(answers)).toEqual(['A', 'B'])
    const tally = tallyOf(answers['A'] ?? [])
    expect(tally.asked).toBe(2)
    expect(tally.rules?.mid).toBe(0.5)
    expect(tally.stoppedByItself?.mid).toBe(1)
    // Two answers of two pieces each, 10 ms between events: start, piece, piece, end.
    expect(tally.total).toMatchObject({ duration: 60, usage: { outputTokens: 4 } })
  })

  it('keeps what was counted when it is stopped, and asks no more', async () => {
    const { study, released, held } = setUp()
    study.actions.start(variants, items)
    await released(2)
    study.actions.stop()
    expect(study.getState().status).toBe('stopped')
    expect(study.getState().answers['A']).toHaveLength(1)
    const asked = held.length
    await Promise.resolve()
    expect(held).toHaveLength(asked)
  })

  it('ends with the reason where a model fails', async () => {
    const study = createFamilyStudy({
      shelf: {
        ...createFakeShelf().shelf,
        engineOf: () => Promise.reject(new Error('no such file')),
      },
      queue: createRunQueue(),
      now: () => instant(0),
    })
    study.actions.start(variants, items)
    await vi.waitFor(() => {
      expect(study.getState().status).toBe('stopped')
    })
    expect(study.getState().problem).toContain('no such file')
  })
})
