/** Every door against a real HTTP server: what it sends, what it reads, and each way of going wrong. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Prompt } from '@/comparison/prompt'
import { doors, type Door } from '@/comparison/provider'
import { collectEvents, engineContract } from '@/engines/contract.fixture'
import type { EngineHost } from '@/engines/engine'
import { milliseconds, tokens } from '@/units/quantity'
import { createEndpointEngine } from '.'
import {
  ANSWER,
  askAt,
  complete,
  endOf,
  engineWith,
  failedWith,
  hostWith,
  KEY,
  reportsOf,
  textOf,
  variantAt,
} from './asking.fixture'
import { splitText } from './behaviours.fixture'
import { allowedHeaders, startTestServer, testAnswer, type TestServer } from './server.fixture'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const silence = milliseconds(60)
/** Behaviours that never end by themselves. */
const waits = ['stalls', 'silent']
const partial = testAnswer.slice(0, 4).join('')

describe.each(doors)('the %s door', (door) => {
  const ask = (model: string) =>
    askAt(server, model, waits.includes(model) ? { silence } : {}, undefined, door)

  engineContract(() => ({
    engine: engineWith({}, KEY, door),
    variant: variantAt(server, 'normal', door),
  }))

  it('reads a good answer, and its tokens as the host reports them', async () => {
    const events = await ask('normal')
    const compute = { kind: 'server', host: new URL(server.baseUrl).host }
    expect(events[0]).toEqual({ type: 'run-start', compute })
    expect(textOf(events)).toBe(ANSWER)
    expect(reportsOf(events)).toMatchObject([
      { usage: { promptTokens: 12, outputTokens: testAnswer.length } },
    ])
    expect(endOf(events)).toEqual(complete)
  })

  it.each([
    ['many-in-one', ANSWER],
    ['one-in-many', ANSWER],
    ['split-utf8', splitText],
    ['duplicate-end', ANSWER],
    ['json', ANSWER],
    ['no-last-newline', ANSWER],
    ['long-line', 'x'.repeat(1_000_000)],
  ])('is whole, and ends once, when it comes as %s', async (model, text) => {
    const events = await ask(model)
    expect(textOf(events)).toBe(text)
    expect(endOf(events)).toEqual(complete)
  })

  it('has its reasoning apart from it', async () => {
    const events = await ask('reasoning')
    expect(textOf(events, 'thought-delta')).toBe('Let me think.')
    expect(textOf(events)).toBe(ANSWER)
  })

  it('counts by the last of two reports, and not at all where there is none', async () => {
    expect(reportsOf(await ask('two-usages'))).toMatchObject([
      { usage: { outputTokens: testAnswer.length } },
    ])
    for (const event of reportsOf(await ask('no-usage')))
      expect(event).not.toHaveProperty('usage.outputTokens')
  })

  it('may have been cut at the length asked for', async () => {
    expect(endOf(await ask('length'))).toEqual({ type: 'run-end', reason: 'length' })
  })

  it.each([
    ['cut', 'cut'],
    ['cut-in-event', 'cut'],
    ['ends-early', 'cut'],
    ['malformed-event', 'not-a-stream'],
    ['error-in-stream', 'server'],
    ['filtered', 'cut'],
    ['stalls', 'silence'],
  ])('keeps what had come, and says why it broke off: %s', async (model, kind) => {
    const before = server.received.length
    const events = await ask(model)
    expect(textOf(events)).toBe(partial)
    expect(endOf(events)).toMatchObject(failedWith(kind))
    expect(JSON.stringify(endOf(events))).toContain('What had come')
    expect(JSON.stringify(endOf(events))).not.toContain(KEY)
    expect(server.received.length - before).toBe(1)
  })

  it.each([
    ['status-400', 'bad-request', 'temperature must be at most 1.'],
    ['status-401', 'auth', 'did not accept the key'],
    ['status-403', 'auth', 'Your plan does not include this model.'],
    ['status-404', 'model-not-found', 'nothing at this address'],
    ['no-such-model', 'model-not-found', 'no model called “no-such-model”'],
    ['status-408', 'server', 'took it too long'],
    ['status-413', 'context-length', 'too long'],
    ['status-429', 'rate-limit', 'wait 20 s,'],
    ['status-429-bare', 'rate-limit', 'exceeded your current quota'],
    ['status-500', 'server', 'error 500'],
    ['status-529', 'server', 'overloaded'],
    ['html', 'not-a-stream', 'web page'],
    ['empty', 'not-a-stream', 'nothing at all'],
    ['silent', 'silence', 'sent nothing'],
  ])('says %s in a sentence, asks once, and ends once', async (model, kind, words) => {
    const before = server.received.length
    const events = await ask(model)
    expect(events.map(({ type }) => type)).toEqual(['run-start', 'run-end'])
    expect(endOf(events)).toMatchObject(failedWith(kind))
    expect(JSON.stringify(endOf(events))).toContain(words)
    expect(JSON.stringify(endOf(events))).not.toMatch(/sk-|<h1>|undefined/)
    expect(server.received.length - before).toBe(1)
  })

  it('sends the headers that its CORS allows, and no other', async () => {
    const sent: Headers[] = []
    const host: EngineHost = {
      ...hostWith(KEY),
      fetch: async (input, init) => {
        sent.push(new Headers(init?.headers))
        return fetch(input, init)
      },
    }
    await collectEvents(createEndpointEngine(host, door), variantAt(server, 'normal', door))
    expect(sent.map((headers) => [...headers.keys()])).toEqual([allowedHeaders[door].toSorted()])
  })

  it('shows the request as it is sent, without the key', async () => {
    const engine = engineWith({}, KEY, door)
    const variant = variantAt(server, 'normal', door)
    const shown = await engine.describe?.(variant, question)
    expect(JSON.stringify(shown)).not.toContain(KEY)
    await collectEvents(engine, variant, { prompt: question })
    const received = server.received.at(-1)
    expect(shown?.body).toEqual(received?.body)
    expect(new URL(shown?.address ?? '').pathname).toBe(received?.path.split('?')[0])
    for (const name of Object.keys(shown?.headers ?? {}))
      expect(received?.headers).toHaveProperty(name.toLowerCase())
  })

  it('leaves out a setting that the model refuses, and says so', async () => {
    const engine = engineWith({}, KEY, door)
    const variant = variantAt(server, 'refuses-temperature', door)
    const events = await collectEvents(engine, variant, { prompt: question })
    expect(endOf(events)).toEqual(complete)
    expect(await engine.describe?.(variant, question)).toMatchObject({ leftOut: ['temperature'] })
    expect(JSON.stringify(server.received.at(-1)?.body)).not.toContain('"temperature"')
  })
})

const question: Prompt = {
  messages: [
    { role: 'system', text: 'Be brief.' },
    { role: 'user', text: 'Hello?' },
    { role: 'assistant', text: 'Yes?' },
    { role: 'user', text: 'Go on.' },
  ],
  settings: { temperature: 0.5, maximumTokens: tokens(50), seed: 7 },
}

const bodyAt = async (door: Door, model: string, reasoningEffort?: string) => {
  const variant = variantAt(server, model, door)
  const setup = { ...variant.setup, ...(reasoningEffort !== undefined && { reasoningEffort }) }
  const shown = await engineWith({}, KEY, door).describe?.({ ...variant, setup }, question)
  return shown?.body
}

describe('what Anthropic is sent', () => {
  it('has the system prompt apart, and no seed', async () => {
    expect(await bodyAt('anthropic', 'claude-sonnet-4-6')).toEqual({
      model: 'claude-sonnet-4-6',
      max_tokens: 50,
      system: 'Be brief.',
      messages: [
        { role: 'user', content: 'Hello?' },
        { role: 'assistant', content: 'Yes?' },
        { role: 'user', content: 'Go on.' },
      ],
      stream: true,
      temperature: 0.5,
    })
  })
  it('asks for thinking by effort, or by budget where the model is older', async () => {
    expect(await bodyAt('anthropic', 'claude-opus-4-7', 'low')).toMatchObject({
      thinking: { type: 'adaptive' },
      output_config: { effort: 'low' },
    })
    const older = await bodyAt('anthropic', 'claude-haiku-4-5', 'low')
    expect(older).toMatchObject({
      thinking: { type: 'enabled', budget_tokens: 2048 },
      max_tokens: 2098,
    })
    expect(older).not.toHaveProperty('temperature')
    expect(await bodyAt('anthropic', 'claude-opus-4-7', 'none')).toMatchObject({
      thinking: { type: 'disabled' },
    })
  })
})

describe('what Gemini is sent', () => {
  it('has its own words for everybody', async () => {
    expect(await bodyAt('gemini', 'gemini-2.0-flash')).toEqual({
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
      contents: [
        { role: 'user', parts: [{ text: 'Hello?' }] },
        { role: 'model', parts: [{ text: 'Yes?' }] },
        { role: 'user', parts: [{ text: 'Go on.' }] },
      ],
      generationConfig: { temperature: 0.5, maxOutputTokens: 50, seed: 7 },
    })
  })
  it.each([
    ['gemini-2.5-flash', 'none', { includeThoughts: false, thinkingBudget: 0 }],
    ['gemini-2.5-flash', 'medium', { includeThoughts: true, thinkingBudget: 8192 }],
    ['gemini-3-flash-preview', 'none', { includeThoughts: false, thinkingLevel: 'minimal' }],
    ['gemini-3-flash-preview', 'high', { includeThoughts: true, thinkingLevel: 'high' }],
  ])('asks %s for %s reasoning', async (model, effort, thinkingConfig) => {
    expect(await bodyAt('gemini', model, effort)).toMatchObject({
      generationConfig: { thinkingConfig },
    })
  })
})
