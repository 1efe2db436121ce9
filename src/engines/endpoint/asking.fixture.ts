/** How the tests of this engine ask a test server. */
import { expect } from 'vitest'
import type { Prompt } from '@/comparison/prompt'
import type { Door } from '@/comparison/provider'
import type { RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import { collectEvents } from '@/engines/contract.fixture'
import type { EngineHost } from '@/engines/engine'
import { createEndpointEngine, type EndpointOptions } from './'
import { endpointSetup } from './setup'
import { testAnswer, type TestServer } from './server.fixture'

export const KEY = 'sk-test1234567890abcdef'
export const ANSWER = testAnswer.join('')

export const hostWith = (key: string | undefined): EngineHost => ({
  fetch: (input, init) => fetch(input, init),
  keyFor: () => Promise.resolve(key),
  fileFor: () => undefined,
  recordingFor: () => undefined,
})

export const engineWith = (
  options: EndpointOptions = {},
  key: string | undefined = KEY,
  door: Door = 'openai',
) => createEndpointEngine(hostWith(key), door, options)

/** The model that makes a test server behave in this way. */
export const variantAt = (
  { baseUrlFor }: Pick<TestServer, 'baseUrlFor'>,
  model: string,
  door: Door = 'openai',
): Variant => ({
  id: `${door}:${model}`,
  model: { id: model, name: model },
  engine: door,
  setup: endpointSetup({ baseUrl: baseUrlFor(door), model }),
})

export const askAt = (
  server: TestServer,
  model: string,
  options?: EndpointOptions,
  prompt?: Prompt,
  door: Door = 'openai',
): Promise<RunEvent[]> =>
  collectEvents(engineWith(options, KEY, door), variantAt(server, model, door), {
    ...(prompt && { prompt }),
  })

export const textOf = (
  events: readonly RunEvent[],
  type: RunEvent['type'] = 'text-delta',
): string =>
  events.map((event) => (event.type === type && 'text' in event ? event.text : '')).join('')

export const reportsOf = (events: readonly RunEvent[]) =>
  events.filter((event) => event.type === 'usage-report')

/** The end; checks that there is one, and nothing after it. */
export const endOf = (events: readonly RunEvent[]) => {
  const ends = events.filter((event) => event.type === 'run-end')
  expect(ends).toHaveLength(1)
  expect(events.at(-1)).toBe(ends[0])
  return ends[0]
}

export const complete = { type: 'run-end', reason: 'complete' }
export const failedWith = (kind: string) => ({ reason: 'failed', error: { kind } })
