import { describe, expect, it } from 'vitest'
import { nothingMeasured } from '@/comparison/measurement'
import type { Prompt } from '@/comparison/prompt'
import type { Run, RunState } from '@/comparison/run'
import { tokens } from '@/units/quantity'
import { earlierTurns, halfTheLength, withoutReasoning } from './again'
import { nextPrompt, promptAfter } from '@/playground/runs/next-prompt'

const ended = (text: string, thought = ''): RunState => ({
  status: 'ended',
  reason: 'complete',
  text,
  thought,
  measurement: nothingMeasured,
})
const run = (
  state: RunState,
  setup: Run['variant']['setup'] = { baseUrl: 'https://a.org' },
): Run => ({
  id: 'r',
  variant: { id: 'v', model: { id: 'm', name: 'M' }, engine: 'openai', setup },
  state,
})
const asked: Prompt = {
  messages: [
    { role: 'system', text: 'Be kind.' },
    { role: 'user', text: 'Why?' },
  ],
  settings: { temperature: 0 },
}

describe('again without reasoning', () => {
  it('is the same model told not to reason, where it did', () => {
    const again = withoutReasoning(run(ended('Because.', 'Hm.')))
    expect(again).toMatchObject({
      variant: { id: 'v:none', setup: { reasoningEffort: 'none' } },
      twist: 'no-reasoning',
    })
    const counted = {
      ...ended('Because.'),
      measurement: { ...nothingMeasured, usage: { reasoningTokens: tokens(5) } },
    } as RunState
    expect(withoutReasoning(run(counted))).toBeDefined()
  })
  it('is not offered where nothing was reasoned, or nothing can be told', () => {
    expect(withoutReasoning(run(ended('Because.')))).toBeUndefined()
    expect(withoutReasoning(run(ended('B.', 'Hm.'), { from: 'site' }))).toBeUndefined()
    const off = { baseUrl: 'https://a.org', reasoningEffort: 'none' }
    expect(withoutReasoning(run(ended('B.', 'Hm.'), off))).toBeUndefined()
    expect(withoutReasoning(run({ status: 'waiting' }))).toBeUndefined()
  })
})

describe('half the length', () => {
  it('asks the same question for half as many words', () => {
    const again = halfTheLength(run(ended('one two three four five six seven eight')), asked)
    expect(again?.prompt?.messages.at(-1)?.text).toMatch(/^Why\?\n\n.*\b4 words/)
    expect(again?.prompt?.messages[0]).toEqual(asked.messages[0])
  })
  it('is not offered where there is nothing to halve', () => {
    expect(halfTheLength(run(ended('Yes.')), asked)).toBeUndefined()
  })
})

describe('asking on', () => {
  it('takes along what this run answered, and no other', () => {
    const next = promptAfter(asked, ended('Because.'), 'And then?')
    expect(next.messages.slice(1)).toEqual([
      { role: 'user', text: 'Why?' },
      { role: 'assistant', text: 'Because.' },
      { role: 'user', text: 'And then?' },
    ])
    expect(earlierTurns(next)).toEqual(next.messages.slice(1, 3))
    expect(nextPrompt(asked, 'And then?').messages).toEqual([
      asked.messages[0],
      { role: 'user', text: 'And then?' },
    ])
  })
  it('leaves out a turn that nobody answered', () => {
    const next = promptAfter(asked, ended(''), 'And then?')
    expect(next.messages).toEqual([asked.messages[0], { role: 'user', text: 'And then?' }])
  })
})
