/** Sends the prompt, and gives the reply once it has begun, or why there is none. */
import type { Prompt } from '@/comparison/prompt'
import { keyHeadersOf, type ProviderRequest } from '@/comparison/provider'
import { isRedirect, nowhereElse } from '@/comparison/redirect'
import type { RunError } from '@/comparison/run-event'
import type { Milliseconds } from '@/units/quantity'
import { dialectAfter } from './dialect'
import type { Dialect, Protocol } from './door'
import { errorOfRedirect, errorOfRefusal, errorOfSilence, type Asked } from './failure'
import { errorOfFailedFetch, type Surroundings } from './unreachable'
import type { Watch } from './watch'

export interface AskParts {
  readonly protocol: Protocol
  readonly request: ProviderRequest
  readonly fetch: typeof fetch
  readonly watch: Watch
  readonly silence: Milliseconds
  readonly surroundings: () => Surroundings
  readonly isDeviceDenied: () => Promise<boolean>
  /** Milliseconds since 1970. */
  readonly today: () => number
}

export type Reply =
  | { readonly kind: 'reply'; readonly response: Response; readonly dialect: Dialect }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: RunError }

/**
 * Asks again only where the host did not understand one of two words, at most once for each: nothing
 * was generated then, so that costs nothing.
 */
export async function ask(
  asked: Asked,
  prompt: Prompt,
  dialect: Dialect,
  parts: AskParts,
): Promise<Reply> {
  const { watch, silence } = parts
  const { endpoint } = asked
  const { method, headers, body: sent } = requestOf(asked, prompt, dialect, parts)
  // As a method, a browser's own fetch would refuse to work.
  const { fetch } = parts
  let response: Response
  try {
    response = await watch.waitFor(
      fetch(endpoint.address, {
        method,
        headers,
        body: JSON.stringify(sent),
        signal: watch.signal,
        ...nowhereElse,
      }),
      silence,
    )
  } catch {
    const gaveUp = watch.gaveUp()
    if (gaveUp === 'stopped') return { kind: 'stopped' }
    if (gaveUp === 'silence') return { kind: 'failed', error: errorOfSilence(asked, silence) }
    const failed = {
      hidesWrongKey: parts.request.hidesWrongKey === true,
      hasKey: asked.key !== undefined,
      isDeviceDenied: await parts.isDeviceDenied(),
    }
    return { kind: 'failed', error: errorOfFailedFetch(endpoint, parts.surroundings(), failed) }
  }
  if (isRedirect(response)) {
    void response.body?.cancel()
    return { kind: 'failed', error: errorOfRedirect(endpoint) }
  }
  if (response.ok) return { kind: 'reply', response, dialect }
  const body = await beginningOf(response, parts)
  if (watch.gaveUp() === 'stopped') return { kind: 'stopped' }
  const { status } = response
  const other = dialectAfter(dialect, prompt, status, body)
  if (other !== undefined) return ask(asked, prompt, other, parts)
  const error = errorOfRefusal(asked, {
    status,
    headers: response.headers,
    body,
    now: parts.today(),
  })
  return { kind: 'failed', error }
}

/** What is sent, whole: address, headers and body. */
export const requestOf = (
  { endpoint, key }: Asked,
  prompt: Prompt,
  dialect: Dialect,
  { protocol, request }: Pick<AskParts, 'protocol' | 'request'>,
) => ({
  method: 'POST',
  address: endpoint.address,
  headers: { 'Content-Type': 'application/json', ...keyHeadersOf(request, key) },
  body: protocol.bodyOf(endpoint, prompt, dialect, request),
})

const ENOUGH_OF_A_REFUSAL = 65_536

/** As much of a refusal as came before it broke off, fell silent, or grew too long. */
async function beginningOf({ body }: Response, { watch, silence }: AskParts): Promise<string> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    while (reader !== undefined && text.length < ENOUGH_OF_A_REFUSAL) {
      const piece = await watch.waitFor(reader.read(), silence)
      if (piece.done) break
      text += decoder.decode(piece.value, { stream: true })
    }
  } catch {
    // The status says what happened; the words of the host only add to it.
    return text
  }
  void reader?.cancel()
  return text
}
