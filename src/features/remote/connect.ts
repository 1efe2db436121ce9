/**
 * The way to a key without pasting one: OAuth with PKCE (RFC 7636), as OpenRouter offers it.
 *
 * The verifier and the state stand in this tab's session storage until the answer comes, and are taken
 * out before it is used: an answer is good for one question of the same tab.
 *
 * Source: openrouter.ai/docs/guides/overview/auth/oauth, read 2026-11-23.
 */
import * as v from 'valibot'
import type { ConnectDoor } from '@/catalog/providers/provider'
import { isRedirect, nowhereElse } from '@/comparison/redirect'
import { maskedText } from '@/engines/endpoint/mask'
import { words } from '@/words'
import { remoteWords } from '@/words/of-remote'
import { keepings, type Keeping } from '@/playground/stores/key-ring'

const PENDING = 'rightsize-connect'
const RANDOM_BYTES = 32
/** Names in the address that the provider sends the visitor back to. */
const STATE = 'connect'
const CODE = 'code'

export interface ConnectParts {
  readonly fetch: typeof fetch
  /** Of this tab alone. */
  readonly tab: Storage
}

const pending = v.object({
  verifier: v.pipe(v.string(), v.minLength(1)),
  state: v.pipe(v.string(), v.minLength(1)),
  keeping: v.picklist(keepings),
})
const granted = v.object({ key: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{8,2000}$/)) })

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)))

/** The S256 challenge of a verifier. */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return base64url(new Uint8Array(digest))
}

/** Browsers keep the digest back from pages that came over plain http from another machine. */
export const canConnect = (): boolean => isSecureContext

/**
 * Remembers the question in this tab, and gives the address to send the visitor to.
 *
 * @param page this page's own address, to which the visitor comes back; its fragment is left out
 */
export async function beginConnect(
  { authorize }: ConnectDoor,
  page: string,
  keeping: Keeping,
  { tab }: Pick<ConnectParts, 'tab'>,
): Promise<string> {
  const [verifier, state] = [random(), random()]
  tab.setItem(PENDING, JSON.stringify({ verifier, state, keeping }))
  const back = new URL(page)
  back.search = ''
  back.hash = ''
  back.searchParams.set(STATE, state)
  const address = new URL(authorize)
  address.searchParams.set('callback_url', back.href)
  address.searchParams.set('code_challenge', await challengeOf(verifier))
  address.searchParams.set('code_challenge_method', 'S256')
  return address.href
}

/** Whether this address is one that a visitor comes back to. */
export const isAnswer = (search: string): boolean => new URLSearchParams(search).has(STATE)

export type ConnectOutcome =
  | { readonly ok: true; readonly key: string; readonly keeping: Keeping }
  | { readonly ok: false; readonly why: string }

/** Changes the code of the answer into a key, once. Sends nothing where the answer is not this tab's. */
export async function finishConnect(
  { exchange }: ConnectDoor,
  search: string,
  { fetch, tab }: ConnectParts,
): Promise<ConnectOutcome> {
  const text = remoteWords.remote.connect
  const asked = takePending(tab)
  const answer = new URLSearchParams(search)
  const code = answer.get(CODE)
  if (asked === undefined || code === null || answer.get(STATE) !== asked.state)
    return { ok: false, why: text.refused }
  try {
    const response = await fetch(exchange, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code, code_verifier: asked.verifier, code_challenge_method: 'S256' }),
      ...nowhereElse,
    })
    if (isRedirect(response))
      return { ok: false, why: words.errors.redirected(new URL(exchange).host) }
    if (!response.ok) return { ok: false, why: text.failed(String(response.status)) }
    const parsed = v.safeParse(granted, await response.json())
    if (!parsed.success) return { ok: false, why: text.failed(text.noKey) }
    return { ok: true, key: parsed.output.key, keeping: asked.keeping }
  } catch (cause) {
    return { ok: false, why: text.failed(maskedText(String(cause), code)) }
  }
}

function takePending(tab: Storage): v.InferOutput<typeof pending> | undefined {
  const text = tab.getItem(PENDING)
  tab.removeItem(PENDING)
  try {
    const parsed = v.safeParse(pending, JSON.parse(text ?? ''))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
