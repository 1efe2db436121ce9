/** Turns what a host or a network does wrong into an error with a sentence. No key gets in. */
import type { RunError } from '@/comparison/run-event'
import type { Milliseconds } from '@/units/quantity'
import { words } from '@/words'
import { engineWords } from '@/words/of-engines'
import { hostWordsIn, hostWordsOf, type HostWords } from './host-words'
import { maskedText } from './mask'
import { retryAfterOf } from './retry-after'
import type { Endpoint } from './setup'

export interface Asked {
  readonly endpoint: Endpoint
  readonly key: string | undefined
}

export interface Refusal {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  /** Milliseconds since 1970, for a wait that is given as a date. */
  readonly now: number
}

const sentences = engineWords.openai

const tooLongCode = /context_length|too_long|too_large|string_above_max_length/i
const tooLongWords =
  /context (length|window|size)|maximum context|too many (input )?tokens|(prompt|input|request) (is )?too (long|large)|exceeds? the (available )?context/i
const isTooLong = ({ code, message }: HostWords) =>
  tooLongCode.test(code) || tooLongWords.test(message)

/** What an HTTP status other than 200 means. */
export function errorOfRefusal(asked: Asked, refusal: Refusal): RunError {
  const { host, model } = asked.endpoint
  const { status } = refusal
  const spoken = hostWordsIn(refusal.body)
  const detail = maskedText(spoken.message, asked.key)
  const wait = retryAfterOf(refusal.headers, spoken.message, refusal.now)
  switch (status) {
    case 401:
      return asked.key === undefined
        ? { kind: 'auth', message: sentences.keyMissing(host, detail) }
        : { kind: 'auth', message: sentences.keyRefused(host, detail) }
    case 402:
      return { kind: 'auth', message: sentences.noCredit(host, detail) }
    case 403:
      return asked.key === undefined
        ? { kind: 'auth', message: sentences.keyMissing(host, detail) }
        : { kind: 'auth', message: sentences.forbidden(host, detail) }
    case 404:
    case 405:
    case 410:
      return isAboutModel(spoken, model)
        ? { kind: 'model-not-found', message: sentences.unknownModel(host, model, detail) }
        : { kind: 'model-not-found', message: sentences.wrongAddress(host, detail) }
    case 408:
    case 504:
    case 524:
      return { kind: 'server', message: sentences.tookTooLong(host) }
    case 413:
      return { kind: 'context-length', message: sentences.tooLong(host, detail) }
    case 429:
      return wait === undefined
        ? { kind: 'rate-limit', message: sentences.rateLimited(host, detail) }
        : withWait('rate-limit', sentences.rateLimitedFor(host, wait), wait)
    case 503:
    case 529:
      return wait === undefined
        ? { kind: 'server', message: sentences.busy(host, detail) }
        : withWait('server', sentences.busyFor(host, wait), wait)
    case 400:
    case 422:
      if (isTooLong(spoken))
        return { kind: 'context-length', message: sentences.tooLong(host, detail) }
      if (/model_not_found|model_not_available/.test(spoken.code))
        return { kind: 'model-not-found', message: sentences.unknownModel(host, model, detail) }
      if (/invalid_api_key|API_KEY_INVALID|api key not valid/i.test(refusal.body))
        return { kind: 'auth', message: sentences.keyRefused(host, detail) }
      return { kind: 'bad-request', message: sentences.badRequest(host, detail) }
    default:
      return status >= 500
        ? { kind: 'server', message: sentences.serverError(host, status, detail) }
        : { kind: 'bad-request', message: sentences.refused(host, status, detail) }
  }
}

/** An error object in place of, or in the midst of, an answer. */
export function errorInAnswer({ endpoint, key }: Asked, error: unknown): RunError {
  const { host } = endpoint
  const spoken = hostWordsOf(error)
  const detail = maskedText(spoken.message, key)
  if (isTooLong(spoken)) return { kind: 'context-length', message: sentences.tooLong(host, detail) }
  if (/rate_?limit|insufficient_quota|^429$/i.test(spoken.code))
    return { kind: 'rate-limit', message: sentences.rateLimited(host, detail) }
  return { kind: 'server', message: sentences.brokeOff(host, detail) }
}

export const errorOfRedirect = ({ host }: Pick<Endpoint, 'host'>): RunError => ({
  kind: 'redirected',
  message: words.errors.redirected(host),
})

export const errorOfSilence = ({ endpoint }: Asked, silence: Milliseconds): RunError => ({
  kind: 'silence',
  message: sentences.silence(endpoint.host, silence),
})

const withWait = (kind: RunError['kind'], message: string, retryAfter: Milliseconds): RunError => ({
  kind,
  message,
  retryAfter,
})

const isAboutModel = ({ code, message }: HostWords, model: string) =>
  code.includes('model') || message.includes(model) || /\bmodel\b/i.test(message)
