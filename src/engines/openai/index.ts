/**
 * Any server that speaks the OpenAI-style chat protocol, asked straight from the browser.
 *
 * Needs an address and a model's name; the key comes from the host of this engine and is kept nowhere.
 */
import type { Prompt } from '@/comparison/prompt'
import type { RunError, RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import type { Availability, Engine, EngineHost } from '@/engines/engine'
import { milliseconds, type Milliseconds } from '@/units/quantity'
import { words } from '@/words'
import { ask } from './ask'
import { readAnswer } from './read-answer'
import { usualDialect, type Dialect } from './request-body'
import { readSetup, type Endpoint } from './setup'
import { isMixedContent, surroundingsNow, type Surroundings } from './unreachable'
import { watchOver } from './watch'

export interface OpenAiOptions {
  /** How long a host may send nothing at all before it is given up; a minute unless said. */
  readonly silence?: Milliseconds
  readonly surroundings?: () => Surroundings
  /** Milliseconds since 1970; for hosts that give a wait as a date. */
  readonly today?: () => number
}

export function createOpenAiEngine(host: EngineHost, options: OpenAiOptions = {}): Engine {
  const {
    silence = milliseconds(60_000),
    surroundings = surroundingsNow,
    today = Date.now,
  } = options
  /** What each host was found to understand, so that it is asked in vain only once. */
  const dialects = new Map<string, Dialect>()

  async function* answerOf(
    endpoint: Endpoint,
    prompt: Prompt,
    visitor: AbortSignal,
  ): AsyncGenerator<RunEvent, void> {
    const key = keyIn(host.keyFor(endpoint.baseUrl))
    if (key !== undefined && !isSendable.test(key)) {
      yield failed({ kind: 'auth', message: words.openai.keyUnsendable(endpoint.host) })
      return
    }
    const asked = { endpoint, key }
    const watch = watchOver(visitor)
    try {
      yield { type: 'run-start', compute: { kind: 'server', host: endpoint.host } }
      const door = `${endpoint.address} ${endpoint.model}`
      const parts = { fetch: host.fetch, watch, silence, surroundings, today }
      const reply = await ask(asked, prompt, dialects.get(door) ?? usualDialect, parts)
      if (reply.kind === 'stopped') yield stopped
      else if (reply.kind === 'failed') yield failed(reply.error)
      else {
        dialects.set(door, reply.dialect)
        yield* readAnswer(reply.response, asked, watch, silence)
      }
    } finally {
      watch.release()
    }
  }

  return {
    async *run(variant, prompt, signal) {
      const setup = readSetup(variant.setup)
      if (signal.aborted) yield stopped
      else if (!setup.ok) yield failed({ kind: 'bad-request', message: setup.why })
      else yield* answerOf(setup.endpoint, prompt, signal)
    },
    availability: (variant) => Promise.resolve(availabilityOf(variant, surroundings())),
    release: () => Promise.resolve(),
  }
}

const stopped: RunEvent = { type: 'run-end', reason: 'stopped' }
const failed = (error: RunError): RunEvent => ({ type: 'run-end', reason: 'failed', error })

/** A header can carry no more than this. */
const isSendable = /^[\x21-\x7e]+$/

const keyIn = (given: string | undefined): string | undefined => {
  const key = given?.trim() ?? ''
  return key === '' ? undefined : key
}

/** Whether the host answers is known only by asking it. */
function availabilityOf({ setup }: Variant, surroundings: Surroundings): Availability {
  const read = readSetup(setup)
  if (!read.ok) return read
  const { endpoint } = read
  return isMixedContent(endpoint, surroundings)
    ? { ok: false, why: words.openai.mixedContent(endpoint.host) }
    : { ok: true }
}
