/** What only the OpenAI door has, against a real HTTP server; `doors.test.ts` has what all share. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Prompt } from '@/comparison/prompt'
import { anyPrompt, collectEvents } from '@/engines/contract.fixture'
import type { EngineHost } from '@/engines/engine'
import { milliseconds, tokens } from '@/units/quantity'
import { createEndpointEngine, type EndpointOptions } from '.'
import {
  ANSWER,
  KEY,
  askAt,
  complete,
  endOf,
  engineWith,
  failedWith,
  hostWith,
  reportsOf,
  textOf,
  variantAt,
} from './asking.fixture'
import { startTestServer, type TestServer } from './server.fixture'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const variantOf = (model: string) => variantAt(server, model)
const ask = (model: string, options?: EndpointOptions, prompt?: Prompt) =>
  askAt(server, model, options, prompt)

describe('a good answer', () => {
  it.each(['comments', 'no-done'])('is whole, and ends once, with %s', async (model) => {
    const events = await ask(model)
    expect(textOf(events)).toBe(ANSWER)
    expect(endOf(events)).toEqual(complete)
  })

  it.each([
    ['reasoning-field', 'Let me think.'],
    ['inline-think', '\nLet me think.'],
  ])('has its reasoning apart from it (%s)', async (model, thought) => {
    const events = await ask(model)
    expect(textOf(events, 'thought-delta')).toBe(thought)
    expect(textOf(events)).toBe(ANSWER)
    expect(endOf(events)).toEqual(complete)
  })

  it('tells reasoning tokens and cached prompt tokens where the host does', async () => {
    expect(reportsOf(await ask('reasoning'))).toEqual([
      {
        type: 'usage-report',
        usage: { promptTokens: 12, cachedPromptTokens: 4, outputTokens: 9, reasoningTokens: 2 },
      },
    ])
  })

  it('brings the timings of a llama.cpp server', async () => {
    expect(reportsOf(await ask('timings'))).toMatchObject([
      { timings: { prefill: 34.5, decode: 140.25 } },
    ])
  })

  it('is not waited for once the model is done', async () => {
    const events = await ask('stays-open', { silence: milliseconds(40) })
    expect(textOf(events)).toBe(ANSWER)
    expect(endOf(events)).toEqual(complete)
  })
})

describe('what is sent', () => {
  /** The headers that this page chooses; the rest is put there by the network. */
  it('carries two headers and no other', async () => {
    const chosen: unknown[] = []
    const host: EngineHost = {
      ...hostWith(KEY),
      fetch: (input, init) => {
        chosen.push(init?.headers)
        return fetch(input, init)
      },
    }
    await collectEvents(createEndpointEngine(host, 'openai'), variantOf('normal'))
    expect(chosen).toEqual([{ 'Content-Type': 'application/json', Authorization: `Bearer ${KEY}` }])
    expect(server.received.at(-1)?.headers).toMatchObject({ authorization: `Bearer ${KEY}` })
  })

  it('carries no key where there is none', async () => {
    await collectEvents(createEndpointEngine(hostWith(undefined), 'openai'), variantOf('normal'))
    expect(server.received.at(-1)?.headers.authorization).toBeUndefined()
  })

  it('is the messages, and the settings that are set', async () => {
    const prompt: Prompt = {
      messages: [
        { role: 'system', text: 'Be brief.' },
        { role: 'user', text: 'Hello?' },
      ],
      settings: { temperature: 0, maximumTokens: tokens(50), seed: 7 },
    }
    await ask('normal', {}, prompt)
    expect(server.received.at(-1)?.body).toEqual({
      model: 'normal',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hello?' },
      ],
      stream: true,
      stream_options: { include_usage: true },
      temperature: 0,
      max_tokens: 50,
      seed: 7,
    })
    await ask('normal')
    expect(server.received.at(-1)?.body).toEqual({
      model: 'normal',
      messages: [{ role: 'user', content: 'Say hello.' }],
      stream: true,
      stream_options: { include_usage: true },
    })
  })

  it('leaves out stream_options for a host that refuses it, and remembers that', async () => {
    const engine = engineWith()
    const before = server.received.length
    const first = await collectEvents(engine, variantOf('refuses-stream-options'))
    expect(endOf(first)).toEqual(complete)
    expect(first.filter(({ type }) => type === 'run-start')).toHaveLength(1)
    expect(server.received.length - before).toBe(2)
    await collectEvents(engine, variantOf('refuses-stream-options'))
    expect(server.received.length - before).toBe(3)
  })

  it('says max_completion_tokens to a host that wants it so', async () => {
    const prompt = { ...anyPrompt, settings: { maximumTokens: tokens(50) } }
    expect(endOf(await ask('wants-max-completion-tokens', {}, prompt))).toEqual(complete)
    const body = server.received.at(-1)?.body
    expect(body).toMatchObject({ max_completion_tokens: 50 })
    expect(body).not.toHaveProperty('max_tokens')
  })

  it('is not sent again when a limit is merely too high', async () => {
    const before = server.received.length
    const prompt = { ...anyPrompt, settings: { maximumTokens: tokens(9000) } }
    const end = endOf(await ask('limit-too-high', {}, prompt))
    expect(end).toMatchObject(failedWith('bad-request'))
    expect(JSON.stringify(end)).toContain('at most 4096')
    expect(server.received.length - before).toBe(1)
  })
})
