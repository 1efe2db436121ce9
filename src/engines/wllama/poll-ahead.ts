/**
 * Keeps calls for the next tokens in flight, so that llama.cpp need not wait between two tokens until the
 * last one was taken and the next was asked for.
 *
 * One call, `get_result`, computes one token. The library's worker answers calls in their order, and one
 * that comes after the end of an answer is harmless (`action_get_result` in its `wllama-context.h`). A
 * call that was made cannot be taken back: a stop waits for those in flight, which sets the depth.
 */
import type { LibraryProxy } from './library-proxy'

/** How much work is in flight. */
const MS_IN_FLIGHT = 25
const MOST_IN_FLIGHT = 32
/** A slower model would make a stop wait for one token more, and gains next to nothing. */
const SLOW_MS = 50
/** Until the pace is known. */
const FIRST_DEPTH = 2
/** Of the last gap, in the pace. */
const SHARE_OF_LAST = 0.25

/** How many calls are kept in flight by a model that takes so long for a token. */
export function depthFor(msPerToken: number | undefined): number {
  if (msPerToken === undefined) return FIRST_DEPTH
  if (msPerToken > SLOW_MS) return 1
  return Math.min(MOST_IN_FLIGHT, Math.max(FIRST_DEPTH, Math.ceil(MS_IN_FLIGHT / msPerToken)))
}

/** What came back of one call. */
export type Step = 'reading' | 'token' | 'end'

interface Answering {
  readonly request: unknown
  /** Calls that the library has not asked for yet, in their order. */
  readonly ahead: Promise<object>[]
  phase: Step
  lastAt: number
}

const begun = (request: unknown): Answering => ({ request, ahead: [], phase: 'reading', lastAt: 0 })

/**
 * @param onStep Told of each call that has come back, before the library sees its result.
 * @param now A clock in milliseconds.
 */
export function pollAhead(
  proxy: LibraryProxy,
  onStep: (step: Step) => void,
  now: () => number = () => performance.now(),
): void {
  const act = proxy.wllamaAction.bind(proxy)
  /** Known from one answer to the next. */
  let msPerToken: number | undefined
  let current = begun(undefined)

  const take = (answering: Answering, result: object): void => {
    if (answering.phase === 'end') return
    const step = stepOf(result, answering.phase)
    const at = now()
    if (step === 'token' && answering.phase === 'token') {
      const gap = at - answering.lastAt
      msPerToken = msPerToken === undefined ? gap : msPerToken + (gap - msPerToken) * SHARE_OF_LAST
    }
    answering.phase = step
    answering.lastAt = at
    onStep(step)
  }

  const call = (answering: Answering, body: object): void => {
    const calling = act('get_result', body).then((result) => {
      take(answering, result)
      return result
    })
    // One that nobody asks for may fail with the worker, which others tell.
    calling.catch(() => {})
    answering.ahead.push(calling)
  }

  proxy.wllamaAction = (name, body) => {
    if (name !== 'get_result') return act(name, body)
    const request: unknown = Reflect.get(body, 'req_id')
    if (current.request !== request) current = begun(request)
    const answering = current
    // While a prompt is read, a call may take seconds.
    const depth = answering.phase === 'token' ? depthFor(msPerToken) : 1
    while (answering.ahead.length < depth && answering.phase !== 'end') call(answering, body)
    if (answering.ahead.length === 0) call(answering, body)
    return answering.ahead.shift() ?? act(name, body)
  }
}

/** Before the first token a call gives nothing, or that the answer begins; in it, nothing is half a letter. */
function stepOf(result: object, phase: Step): Step {
  if (Reflect.get(result, 'has_more') !== true) return 'end'
  if (phase === 'token') return 'token'
  const text: unknown = Reflect.get(result, 'data_json')
  return typeof text === 'string' && text !== '' && text !== 'null' ? 'token' : 'reading'
}
