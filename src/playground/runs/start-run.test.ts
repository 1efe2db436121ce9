import { expect, it } from 'vitest'
import type { Prompt } from '@/comparison/prompt'
import type { RunState } from '@/comparison/run'
import type { RunEvent } from '@/comparison/run-event'
import type { Engine } from '@/engines/engine'
import { instant } from '@/units/quantity'
import { variantNamed } from './fake-engine.fixture'
import { LONGEST_ANSWER, startRun } from './start-run'

const prompt: Prompt = { messages: [{ role: 'user', text: 'hi' }], settings: {} }
const engineThat = (run: Engine['run']): Engine => ({
  run,
  availability: () => Promise.resolve({ ok: true }),
  release: () => Promise.resolve(),
})
const start: RunEvent = { type: 'run-start', compute: { kind: 'cpu', threads: 1 } }

async function lastStateOf(load: () => Promise<Engine>, abort = new AbortController()) {
  let tick = 1000
  const states: RunState[] = []
  const order = { variant: variantNamed('m'), prompt, signal: abort.signal }
  await startRun(
    load,
    order,
    () => instant((tick += 10)),
    (state) => states.push(state),
  )
  return states.at(-1)
}

it('stamps each event with the one clock', async () => {
  // run-start at 1010, first piece at 1020, second at 1030, end at 1040
  const engine = engineThat(async function* () {
    await Promise.resolve()
    yield start
    yield { type: 'text-delta', text: 'one ' }
    yield { type: 'text-delta', text: 'two' }
    yield { type: 'run-end', reason: 'complete' }
  })
  expect(await lastStateOf(() => Promise.resolve(engine))).toMatchObject({
    status: 'ended',
    text: 'one two',
    measurement: { startedAt: 1010, timeToFirstToken: 10, duration: 30, pieces: 2 },
  })
})

it('fails a run whose engine goes quiet, and keeps what it said', async () => {
  const engine = engineThat(async function* () {
    await Promise.resolve()
    yield start
    yield { type: 'text-delta', text: 'half' }
  })
  const state = await lastStateOf(() => Promise.resolve(engine))
  expect(state).toMatchObject({ status: 'failed', text: 'half', error: { kind: 'bug' } })
})

it('fails a run whose engine throws or cannot be loaded', async () => {
  const state = await lastStateOf(() => Promise.reject(new Error('no such file')))
  expect(state?.status === 'failed' && state.error.message).toContain('no such file')
})

it('says stopped where an engine falls silent after an abort', async () => {
  const abort = new AbortController()
  const engine = engineThat(async function* () {
    await Promise.resolve()
    yield start
    abort.abort()
  })
  const state = await lastStateOf(() => Promise.resolve(engine), abort)
  expect(state).toMatchObject({ status: 'ended', reason: 'stopped' })
})

it('fails a run that this browser cannot do, with the reason, and asks no engine', async () => {
  const engine: Engine = {
    ...engineThat(() => {
      throw new Error('This engine must not be asked.')
    }),
    availability: () => Promise.resolve({ ok: false, why: 'No such thing here.' }),
  }
  const state = await lastStateOf(() => Promise.resolve(engine))
  expect(state).toMatchObject({
    status: 'failed',
    error: { kind: 'unsupported', message: 'No such thing here.' },
  })
})

/** Says the same for ever, without a pause, until it is stopped. */
const endless = (type: 'text-delta' | 'thought-delta', text: string) =>
  engineThat(async function* (_variant, _prompt, signal): AsyncGenerator<RunEvent> {
    await Promise.resolve()
    yield start
    while (!signal.aborted) yield { type, text }
    // Stopped, and still it says something more.
    yield { type, text }
    yield { type: 'run-end', reason: 'stopped' }
  })

it.each(['text-delta', 'thought-delta'] as const)(
  'ends an answer that does not end, and keeps what came: %s',
  async (type) => {
    const piece = 'words '.repeat(200)
    const state = await lastStateOf(() => Promise.resolve(endless(type, piece)))
    expect(state).toMatchObject({ status: 'failed', error: { kind: 'too-long' } })
    if (state?.status !== 'failed') throw new Error('The run did not fail.')
    expect(state.text.length + state.thought.length).toBe(LONGEST_ANSWER)
    expect(state.error.message).toContain('1,000,000 letters')
  },
)

it('hears a stop while pieces come without a pause', async () => {
  const abort = new AbortController()
  setTimeout(() => {
    abort.abort()
  })
  const state = await lastStateOf(() => Promise.resolve(endless('text-delta', '')), abort)
  expect(state).toMatchObject({ status: 'ended', reason: 'stopped' })
})
