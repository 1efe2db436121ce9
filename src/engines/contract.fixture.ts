/** The promises of `Engine`, checked. Every engine's test calls this first. */
import { expect, it } from 'vitest'
import type { Prompt } from '@/comparison/prompt'
import type { RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import type { Engine } from './engine'

export interface EngineUnderTest {
  readonly engine: Engine
  /** One whose answer has more than one piece. */
  readonly variant: Variant
}

export const anyPrompt: Prompt = { messages: [{ role: 'user', text: 'Say hello.' }], settings: {} }

const order = /^(load-progress )*(run-start )?((text-delta|thought-delta|usage-report) )*run-end$/

export function engineContract(setUp: () => EngineUnderTest | Promise<EngineUnderTest>): void {
  it('keeps the order of events and ends exactly once', async () => {
    const { engine, variant } = await setUp()
    const events = await collectEvents(engine, variant)
    expect(events.map(({ type }) => type).join(' ')).toMatch(order)
    expect(events.filter(({ type }) => type === 'text-delta').length).toBeGreaterThan(1)
  })

  it('says stopped, and nothing after it, when aborted before it begins', async () => {
    const { engine, variant } = await setUp()
    const abort = new AbortController()
    abort.abort()
    const events = await collectEvents(engine, variant, { abort })
    expect(events.at(-1)).toEqual({ type: 'run-end', reason: 'stopped' })
    expect(events.some(({ type }) => type === 'text-delta')).toBe(false)
  })

  it.each(['run-start', 'text-delta'] as const)(
    'says stopped, and nothing after it, when aborted at the first %s',
    async (type) => {
      const { engine, variant } = await setUp()
      const abort = new AbortController()
      const onEvent = (event: RunEvent) => {
        if (event.type === type) abort.abort()
      }
      const events = await collectEvents(engine, variant, { abort, onEvent })
      expect(events.filter((event) => event.type === 'run-end')).toEqual([
        { type: 'run-end', reason: 'stopped' },
      ])
    },
  )
}

export async function collectEvents(
  engine: Engine,
  variant: Variant,
  options: {
    readonly prompt?: Prompt
    readonly abort?: AbortController
    readonly onEvent?: (event: RunEvent) => void
  } = {},
): Promise<RunEvent[]> {
  const events: RunEvent[] = []
  const { signal } = options.abort ?? new AbortController()
  for await (const event of engine.run(variant, options.prompt ?? anyPrompt, signal)) {
    events.push(event)
    options.onEvent?.(event)
  }
  return events
}
