/**
 * Faults that not every door has, the network, keys, and a visitor who has seen enough; `doors.test.ts`
 * has the faults that all share.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunEvent } from '@/comparison/run-event'
import { anyPrompt, collectEvents } from '@/engines/contract.fixture'
import { milliseconds } from '@/units/quantity'
import { createEndpointEngine, type EndpointOptions } from '.'
import {
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
import { startTestServer, testAnswer, type TestServer } from './server.fixture'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const variantOf = (model: string) => variantAt(server, model)
const ask = (model: string, options?: EndpointOptions) => askAt(server, model, options)

describe('an answer that breaks off', () => {
  it('keeps what had come before an event that is an error', async () => {
    const events = await ask('error-event')
    expect(textOf(events)).toBe(testAnswer.slice(0, 4).join(''))
    expect(endOf(events)).toMatchObject(failedWith('server'))
    expect(JSON.stringify(endOf(events))).toContain('What had come')
    expect(JSON.stringify(endOf(events))).not.toContain(KEY)
  })

  it('does not pass counts of a part for those of the whole', async () => {
    expect(reportsOf(await ask('early-usage'))).toEqual([
      { type: 'usage-report', usage: { promptTokens: 12 } },
    ])
  })
})

describe('no answer', () => {
  it.each([
    ['too-long', 'context-length', 'too long'],
    ['status-402', 'auth', 'nothing left to pay with'],
    ['status-429-in-words', 'rate-limit', 'wait 63 s,'],
    ['status-502', 'server', 'error 502'],
    ['status-503', 'server', 'wait 5.0 s,'],
    ['other-json', 'not-a-stream', 'not an answer'],
    ['other-stream', 'not-a-stream', 'not an answer'],
    ['json-error', 'server', 'No capacity left.'],
    ['mute', 'silence', 'sent nothing'],
  ])('%s is said in a sentence', async (model, kind, words) => {
    const events = await ask(model, { silence: milliseconds(60) })
    expect(events.map(({ type }) => type)).toEqual(['run-start', 'run-end'])
    const end = endOf(events)
    expect(end).toMatchObject(failedWith(kind))
    expect(JSON.stringify(end)).toContain(words)
    expect(JSON.stringify(end)).not.toMatch(/sk-|<h1>|undefined/)
  })

  it('names the wait that a rate limit asks for', async () => {
    expect(endOf(await ask('status-429'))).toMatchObject({ error: { retryAfter: 20_000 } })
    expect(endOf(await ask('status-429-in-words'))).toMatchObject({ error: { retryAfter: 62_500 } })
    expect(JSON.stringify(await ask('status-429-bare'))).not.toContain('retryAfter')
  })

  it('asks for a key where none was given, and shows none that was', async () => {
    const guarded = await startTestServer({ key: 'sesame-0123' })
    const run = (key: string | undefined) =>
      collectEvents(engineWith({}, key), variantAt(guarded, 'normal'))
    expect(endOf(await run('sesame-0123'))).toEqual(complete)
    const wrong = JSON.stringify(endOf(await run('open-barley')))
    expect(wrong).toContain('did not accept the key')
    // The server's own sentence repeats the key that it was sent.
    expect(wrong).not.toContain('open-barley')
    const none = createEndpointEngine(hostWith(undefined), 'openai')
    const missing = endOf(await collectEvents(none, variantAt(guarded, 'normal')))
    expect(JSON.stringify(missing)).toContain('asks for a key')
    await guarded.close()
  })

  it('says where nobody listens', async () => {
    const gone = await startTestServer()
    await gone.close()
    const events = await collectEvents(engineWith(), variantAt(gone, 'normal'))
    expect(events.map(({ type }) => type)).toEqual(['run-start', 'run-end'])
    expect(endOf(events)).toMatchObject(failedWith('unreachable'))
    expect(JSON.stringify(endOf(events))).toContain('Check that the server is running')
  })

  it.each([
    ['no address', { model: 'm' }, 'bad-request'],
    ['no web address', { baseUrl: 'ftp://x', model: 'm' }, 'bad-request'],
    ['nonsense', { baseUrl: 'not a url', model: 'm' }, 'bad-request'],
    ['credentials', { baseUrl: 'https://me:secret@x.org', model: 'm' }, 'bad-request'],
  ])('sends nothing to a setup with %s', async (_, setup, kind) => {
    const before = server.received.length
    const variant = { ...variantOf('normal'), setup }
    const events = await collectEvents(engineWith(), variant)
    expect(events.map(({ type }) => type)).toEqual(['run-end'])
    expect(endOf(events)).toMatchObject(failedWith(kind))
    expect(JSON.stringify(events)).not.toContain('secret')
    expect(server.received.length).toBe(before)
    expect(await engineWith().availability(variant)).toMatchObject({ ok: false })
  })

  it('sends no key that a header cannot carry, and shows none of it', async () => {
    const before = server.received.length
    const engine = engineWith({}, 'sk-täst\nabc')
    const end = endOf(await collectEvents(engine, variantOf('normal')))
    expect(end).toMatchObject(failedWith('auth'))
    expect(JSON.stringify(end)).not.toContain('abc')
    expect(server.received.length).toBe(before)
  })
})

describe('a run that is stopped', () => {
  const stopped = { type: 'run-end', reason: 'stopped' }
  /** Aborts once the server has the request, and nothing has come from it. */
  it.each(['mute', 'silent', 'stalls'])('while the host is waited for (%s)', async (model) => {
    const before = server.received.length
    const abort = new AbortController()
    const events = collectEvents(engineWith(), variantOf(model), { abort })
    await expect.poll(() => server.received.length).toBe(before + 1)
    abort.abort()
    expect(endOf(await events)).toEqual(stopped)
  })

  it('in the midst of one piece that holds many events', async () => {
    const abort = new AbortController()
    const onEvent = ({ type }: RunEvent) => {
      if (type === 'text-delta') abort.abort()
    }
    const events = await collectEvents(engineWith(), variantOf('many-in-one'), { abort, onEvent })
    expect(textOf(events)).toBe(testAnswer[0])
    expect(endOf(events)).toEqual(stopped)
  })

  it('lets go of the connection', async () => {
    const own = await startTestServer()
    const abort = new AbortController()
    const onEvent = ({ type }: RunEvent) => {
      if (type === 'text-delta') abort.abort()
    }
    await collectEvents(engineWith(), variantAt(own, 'stalls'), { abort, onEvent })
    await expect.poll(own.open).toBe(0)
    await own.close()
  })

  it('lets go of the connection, too, when nobody listens any more', async () => {
    const own = await startTestServer()
    const { signal } = new AbortController()
    const run = engineWith().run(variantAt(own, 'stalls'), anyPrompt, signal)
    for await (const { type } of run) if (type === 'text-delta') break
    await expect.poll(own.open).toBe(0)
    await own.close()
  })
})
