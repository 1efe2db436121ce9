import { describe, expect, it } from 'vitest'
import { depthFor, pollAhead, type Step } from './poll-ahead'

interface Result {
  readonly data_json: string
  readonly has_more: boolean
}
const token: Result = { data_json: '{"choices":[]}', has_more: true }
const begin: Result = { data_json: 'null', has_more: true }
const half: Result = { data_json: '', has_more: true }
const last: Result = { data_json: '{"timings":{}}', has_more: false }
/** What a call gives that comes after the end. */
const late: Result = { data_json: '', has_more: false }

/** A proxy whose calls are answered one by one, when the test says so; `msPerToken` passes before each. */
function setUp(results: readonly Result[], msPerToken = 1) {
  const waiting: { resolve: (result: object) => void; reject: (cause: Error) => void }[] = []
  const calls: string[] = []
  const steps: Step[] = []
  const coming = [...results]
  let at = 0
  const proxy = {
    wllamaAction: (name: string, _body: object) => {
      calls.push(name)
      if (name !== 'get_result') return Promise.resolve({})
      return new Promise<object>((resolve, reject) => waiting.push({ resolve, reject }))
    },
    getModuleCode: () => Promise.resolve(''),
  }
  pollAhead(
    proxy,
    (step) => steps.push(step),
    () => at,
  )
  const answerOne = () => {
    at += msPerToken
    waiting.shift()?.resolve(coming.shift() ?? late)
  }
  /** As the library asks: for the next only when the last one has come. */
  const next = async (request = 1) => {
    const asked = proxy.wllamaAction('get_result', { req_id: request })
    const inFlight = waiting.length
    answerOne()
    return { result: await asked, inFlight }
  }
  const answerAll = () => {
    while (waiting.length > 0) answerOne()
  }
  return { proxy, next, calls, steps, waiting, coming, answerAll }
}

describe('how many calls are in flight', () => {
  it.each([
    [undefined, 2],
    [0, 32],
    [0.5, 32],
    [1, 25],
    [6, 5],
    [12, 3],
    [30, 2],
    [51, 1],
  ])('at %s ms a token: %d', (msPerToken, depth) => {
    expect(depthFor(msPerToken)).toBe(depth)
  })
})

describe('calls ahead', () => {
  it('come in their order, each once, whatever is in flight', async () => {
    const results = [begin, ...Array.from({ length: 40 }, () => ({ ...token })), last]
    const { next } = setUp(results)
    for (const result of results) expect((await next()).result).toBe(result)
  })

  it('are one while a prompt is read, and then as many as the pace allows', async () => {
    const { next } = setUp([half, begin, token, token, token, token, token], 5)
    const depths: number[] = []
    for (let asked = 0; asked < 7; asked += 1) depths.push((await next()).inFlight)
    // Nothing is known of the pace with the first token; 25 ms of tokens of 5 ms are five.
    expect(depths).toEqual([1, 1, 1, 2, 5, 5, 5])
  })

  it('are made at the known pace from the second answer on', async () => {
    const { next, coming, answerAll } = setUp([token, token, token, last], 5)
    for (let asked = 0; asked < 4; asked += 1) await next(1)
    answerAll()
    coming.push(begin, token, token)
    const depths: number[] = []
    for (let asked = 0; asked < 3; asked += 1) depths.push((await next(2)).inFlight)
    expect(depths).toEqual([1, 1, 5])
  })

  it('are not made once the end is known, and those that come late change nothing', async () => {
    const { next, calls, steps, answerAll } = setUp([token, token, token, last], 5)
    for (let asked = 0; asked < 4; asked += 1) await next()
    const made = calls.length
    answerAll()
    await Promise.resolve()
    expect(calls).toHaveLength(made)
    expect(steps).toEqual(['token', 'token', 'token', 'end'])
  })

  it('count half a letter as a token in an answer, and not before it', async () => {
    const { next, steps } = setUp([half, begin, token, half, token, last])
    for (let asked = 0; asked < 6; asked += 1) await next()
    expect(steps).toEqual(['reading', 'reading', 'token', 'token', 'token', 'end'])
  })

  it('that fail with the worker fail for whoever asked, and for nobody else', async () => {
    const { proxy, next, waiting } = setUp([token, token, token], 5)
    for (let asked = 0; asked < 3; asked += 1) await next()
    const asked = proxy.wllamaAction('get_result', { req_id: 1 })
    expect(waiting.length).toBeGreaterThan(1)
    for (const { reject } of waiting) reject(new Error('gone'))
    // Those that nobody asked for would fail this test as unhandled.
    await expect(asked).rejects.toThrow('gone')
  })

  it('leave other calls as they are', async () => {
    const { proxy, calls } = setUp([])
    await proxy.wllamaAction('cancel', { req_id: 1 })
    expect(calls).toEqual(['cancel'])
  })
})
