import { describe, expect, it } from 'vitest'
import type { RunEvent } from '@/comparison/run-event'
import { createAnswer } from './answer'
import { openAiProtocol } from './openai-door'
import { readSetup } from './setup'

const setup = readSetup({ baseUrl: 'https://api.example.org/v1', model: 'm' }, openAiProtocol)
if (!setup.ok) throw new Error(setup.why)
const asked = { endpoint: setup.endpoint, key: undefined }

/** All events of a reply that came in these pieces, to its end. */
const eventsOf = (...pieces: string[]): RunEvent[] => {
  const answer = createAnswer(asked, openAiProtocol)
  return [...pieces.flatMap((piece) => [...answer.take(piece)]), ...answer.close('end')]
}
const data = (chunk: unknown) => `data: ${JSON.stringify(chunk)}\n\n`
const delta = (content: unknown, more: object = {}) =>
  data({ choices: [{ index: 0, delta: { content, ...more }, finish_reason: null }] })
const stop = (reason = 'stop') =>
  data({ choices: [{ index: 0, delta: {}, finish_reason: reason }] }) + 'data: [DONE]\n\n'
const usage = (counts: object) => data({ choices: [], usage: counts })
const report = (events: readonly RunEvent[]) => events.find(({ type }) => type === 'usage-report')

describe('an answer, folded from its pieces', () => {
  it('is the same, wherever it was cut', () => {
    const all =
      delta('<think>Hm.</think>\n\nOne') + delta(' two.') + usage({ prompt_tokens: 3 }) + stop()
    const whole = eventsOf(all)
    const texts = (events: readonly RunEvent[], type: string) =>
      events.map((event) => (event.type === type && 'text' in event ? event.text : '')).join('')
    expect(texts(whole, 'text-delta')).toBe('One two.')
    for (let cut = 1; cut < all.length; cut += 1) {
      const events = eventsOf(all.slice(0, cut), all.slice(cut))
      expect(texts(events, 'text-delta')).toBe('One two.')
      expect(texts(events, 'thought-delta')).toBe('Hm.')
      expect(events.slice(-2)).toEqual(whole.slice(-2))
    }
  })

  it('with lines that end as on Windows', () => {
    const all = (delta('a') + delta('b') + stop()).replaceAll('\n', '\r\n')
    const letters = Array.from(all)
    expect(eventsOf(...letters).map(({ type }) => type)).toEqual([
      'text-delta',
      'text-delta',
      'run-end',
    ])
  })

  it('ignores what it does not know, and what has an unexpected shape', () => {
    const odd = [
      data({ choices: null, usage: null, error: null, object: 7, new_field: {} }),
      data({ choices: [{ index: '0', delta: { content: 5, reasoning: [] }, finish_reason: 0 }] }),
      usage({ prompt_tokens: -1, completion_tokens: 'many', total_tokens: 1.5 }),
    ]
    const events = eventsOf(odd.join('') + delta('fine') + stop())
    expect(events).toEqual([
      { type: 'text-delta', text: 'fine' },
      { type: 'run-end', reason: 'complete' },
    ])
  })

  it('takes text that comes as a list of parts', () => {
    const parts = [
      { type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] },
      { type: 'text', text: 'Yes.' },
    ]
    expect(eventsOf(delta(parts) + stop()).slice(0, 2)).toEqual([
      { type: 'thought-delta', text: 'Hm.' },
      { type: 'text-delta', text: 'Yes.' },
    ])
  })

  it('shows reasoning once where a host sends it under two names', () => {
    const both = { reasoning: 'Hm.', reasoning_content: 'Hm.' }
    expect(eventsOf(delta(null, both) + stop())[0]).toEqual({ type: 'thought-delta', text: 'Hm.' })
  })

  it('counts reasoning that a host leaves out of the completion but not out of the total', () => {
    const counts = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 45 }
    // 45 − 10 = 35 were generated, 5 of them shown.
    expect(report(eventsOf(delta('x') + usage(counts) + stop()))).toMatchObject({
      usage: { promptTokens: 10, outputTokens: 35 },
    })
  })

  it('is of the first choice where there are several', () => {
    const choices = [
      { index: 1, delta: { content: 'B' } },
      { index: 0, delta: { content: 'A' } },
    ]
    expect(eventsOf(data({ choices }) + stop())[0]).toEqual({ type: 'text-delta', text: 'A' })
  })

  it.each([
    ['stop', 'complete'],
    ['tool_calls', 'complete'],
    ['length', 'length'],
    ['MAX_TOKENS', 'length'],
    ['model_length', 'length'],
    ['error', 'failed'],
    ['insufficient_system_resource', 'failed'],
  ])('that finished for “%s” is %s', (finish, reason) => {
    expect(eventsOf(delta('x') + stop(finish)).at(-1)).toMatchObject({ reason })
  })

  it('names an event that makes no sense, without what it should not show', () => {
    const end = eventsOf(`${delta('x')}data: {"key": sk-live1234567890}\n\n${stop()}`).at(-1)
    expect(end).toMatchObject({ reason: 'failed', error: { kind: 'not-a-stream' } })
    expect(JSON.stringify(end)).toContain('[hidden]')
    expect(JSON.stringify(end)).not.toContain('sk-live')
  })

  it('of a host that never stops sending one piece is given up', () => {
    const answer = createAnswer(asked, openAiProtocol)
    answer.take('data: ')
    const piece = 'x'.repeat(1_000_000)
    for (let n = 0; n < 40 && !answer.isOver(); n += 1) answer.take(piece)
    expect(answer.isOver()).toBe(true)
    expect(answer.close('end').at(-1)).toMatchObject({ error: { kind: 'not-a-stream' } })
  })

  it.each([
    ['[{"error":{"message":"API key not valid.","code":400}}]', 'API key not valid.'],
    ['data: {"error":"No such engine."}\n\n', 'No such engine.'],
    ['data: {"error":{"message":"Too long.","code":"context_length_exceeded"}}\n\n', 'too long'],
    ['event: error\ndata: out of memory\n\n', 'out of memory'],
  ])('that is an error says it: %s', (reply, words) => {
    expect(JSON.stringify(eventsOf(reply).at(-1))).toContain(words)
  })
})
