/**
 * Any server that speaks one of the protocols of this folder, asked straight from the browser.
 *
 * Needs an address and a model's name; the key comes from the host of this engine and is kept nowhere.
 */
import type { Prompt } from '@/comparison/prompt'
import type { Door, ProviderRequest } from '@/comparison/provider'
import type { RunError, RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import type { Availability, Engine, EngineHost } from '@/engines/engine'
import { milliseconds, type Milliseconds } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { anthropicProtocol } from './anthropic-door'
import { ask, requestOf } from './ask'
import { usualDialect, type Dialect, type Protocol } from './door'
import { geminiProtocol } from './gemini-door'
import { openAiProtocol } from './openai-door'
import { readAnswer } from './read-answer'
import { readSetup, type Endpoint } from './setup'
import {
  isDeviceDeniedNow,
  isMixedContent,
  surroundingsNow,
  type Surroundings,
} from './unreachable'
import { watchOver } from './watch'

export interface EndpointOptions {
  /** How long a host may send nothing at all before it is given up; a minute unless said. */
  readonly silence?: Milliseconds
  readonly surroundings?: () => Surroundings
  readonly isDeviceDenied?: () => Promise<boolean>
  /** Milliseconds since 1970; for hosts that give a wait as a date. */
  readonly today?: () => number
}

const protocols: Readonly<Record<Door, Protocol>> = {
  openai: openAiProtocol,
  anthropic: anthropicProtocol,
  gemini: geminiProtocol,
}

export function createEndpointEngine(
  host: EngineHost,
  door: Door,
  options: EndpointOptions = {},
): Engine {
  const protocol = protocols[door]
  const {
    silence = milliseconds(60_000),
    surroundings = surroundingsNow,
    isDeviceDenied = isDeviceDeniedNow,
    today = Date.now,
  } = options
  /** What each host was found to understand, so that it is asked in vain only once. */
  const dialects = new Map<string, Dialect>()
  const dialectFor = (endpoint: Endpoint) => dialects.get(doorOf(endpoint)) ?? usualDialect
  const requestFor = async (variant: Variant) =>
    (await host.requestFor?.(variant)) ?? protocol.usual

  async function* answerOf(
    endpoint: Endpoint,
    request: ProviderRequest,
    prompt: Prompt,
    visitor: AbortSignal,
  ): AsyncGenerator<RunEvent, void> {
    const key = keyIn(await host.keyFor(endpoint.baseUrl))
    if (key !== undefined && !isSendable.test(key)) {
      yield failed({ kind: 'auth', message: engineWords.openai.keyUnsendable(endpoint.host) })
      return
    }
    const asked = { endpoint, key }
    const watch = watchOver(visitor)
    try {
      yield { type: 'run-start', compute: { kind: 'server', host: endpoint.host } }
      const parts = {
        protocol,
        request,
        fetch: host.fetch,
        watch,
        silence,
        surroundings,
        isDeviceDenied,
        today,
      }
      const reply = await ask(asked, prompt, dialectFor(endpoint), parts)
      if (reply.kind === 'stopped') yield stopped
      else if (reply.kind === 'failed') yield failed(reply.error)
      else {
        dialects.set(doorOf(endpoint), reply.dialect)
        yield* readAnswer(reply.response, asked, protocol, watch, silence)
      }
    } finally {
      watch.release()
    }
  }

  return {
    async *run(variant, prompt, signal) {
      const setup = readSetup(variant.setup, protocol)
      const request = await requestFor(variant)
      if (signal.aborted) yield stopped
      else if (!setup.ok) yield failed({ kind: 'bad-request', message: setup.why })
      else yield* answerOf(setup.endpoint, request, prompt, signal)
    },
    availability: (variant) => Promise.resolve(availabilityOf(variant, protocol, surroundings())),
    async describe(variant, prompt) {
      const read = readSetup(variant.setup, protocol)
      if (!read.ok) return undefined
      const { endpoint } = read
      const dialect = dialectFor(endpoint)
      const parts = { protocol, request: await requestFor(variant) }
      const isKeyKnown = (await host.keyFor(endpoint.baseUrl)) !== undefined
      const key = isKeyKnown ? engineWords.openai.keyHidden : undefined
      return { ...requestOf({ endpoint, key }, prompt, dialect, parts), leftOut: dialect.leftOut }
    },
    release: () => Promise.resolve(),
  }
}

const doorOf = ({ address, model }: Endpoint): string => `${address} ${model}`

const stopped: RunEvent = { type: 'run-end', reason: 'stopped' }
const failed = (error: RunError): RunEvent => ({ type: 'run-end', reason: 'failed', error })

/** A header can carry no more than this. */
const isSendable = /^[\x21-\x7e]+$/

const keyIn = (given: string | undefined): string | undefined => {
  const key = given?.trim() ?? ''
  return key === '' ? undefined : key
}

/** Whether the host answers is known only by asking it. */
function availabilityOf(
  { setup }: Variant,
  protocol: Protocol,
  surroundings: Surroundings,
): Availability {
  const read = readSetup(setup, protocol)
  if (!read.ok) return read
  const { endpoint } = read
  return isMixedContent(endpoint, surroundings)
    ? { ok: false, why: engineWords.openai.mixedContent(endpoint.host) }
    : { ok: true }
}
