import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { paced } from './pace'

async function* tokens(asked: () => void) {
  for (const token of ['a', 'b', 'c']) {
    asked()
    await Promise.resolve()
    yield token
  }
}

/** How many tokens the library was asked for by now, with the clock standing still. */
async function askedWithoutWaiting(isPhone: boolean) {
  const asked = vi.fn()
  const got: string[] = []
  const all = (async () => {
    for await (const token of paced(tokens(asked), { isPhone })) got.push(token)
  })()
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
  const atOnce = asked.mock.calls.length
  await vi.runAllTimersAsync()
  await all
  return { atOnce, got }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the pace of an answer', () => {
  it('leaves a phone a moment after each token', async () => {
    expect(await askedWithoutWaiting(true)).toEqual({ atOnce: 1, got: ['a', 'b', 'c'] })
  })
  it('is as fast as it can be elsewhere', async () => {
    expect(await askedWithoutWaiting(false)).toEqual({ atOnce: 3, got: ['a', 'b', 'c'] })
  })
})
