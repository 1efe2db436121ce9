/**
 * Asks a wattmeter once, from a page. A browser tells a page nothing but "failed" where a request fails,
 * so this works out what can be known: mixed content, a denied permission, a timeout.
 *
 * Chrome asks the visitor before a page may reach the local network, and then lets an https page use
 * plain http there, where `targetAddressSpace` says so beforehand
 * (developer.chrome.com/blog/local-network-access, read 2026-11-24). Other browsers do not know it.
 */
import { isThisMachine } from '@/comparison/place'
import { isRedirect, nowhereElse } from '@/comparison/redirect'
import type { MeterProblem } from '@/comparison/wattmeter'
import { milliseconds } from '@/units/quantity'
import { readReply, type MeterReply } from './read-reply'
import type { MeterSettings } from './settings'

/** What the page knows of itself, and what it asks with. */
export interface MeterHost {
  readonly fetch: typeof fetch
  /** Of the page, such as `https:`. */
  readonly pageProtocol: string
  /** Whether the visitor told the browser not to let this page reach local devices. */
  readonly isDenied: () => Promise<boolean>
}

/** A meter that takes longer is of no use for runs of seconds. */
export const TIMEOUT = milliseconds(5000)
/** Far more than any meter says. */
const LARGEST_REPLY = 200_000

/** Never rejects. A reply that comes late is a timeout. */
export async function askMeter(
  settings: MeterSettings,
  host: MeterHost,
  timeout = TIMEOUT,
): Promise<MeterReply> {
  const { protocol, hostname } = new URL(settings.url)
  const isMixed = host.pageProtocol === 'https:' && protocol === 'http:' && !isThisMachine(hostname)
  const signal = AbortSignal.timeout(timeout)
  const failed = (problem: MeterProblem): MeterReply => ({ ok: false, problem })
  let text: string
  try {
    const options: RequestInit & { readonly targetAddressSpace?: string } = {
      signal,
      cache: 'no-store',
      ...nowhereElse,
      ...(isMixed && { targetAddressSpace: 'local' }),
    }
    const response = await host.fetch(settings.url, options)
    if (isRedirect(response)) return failed('redirected')
    if (!response.ok) return failed('refused')
    text = await response.text()
  } catch {
    if (signal.aborted) return failed('timeout')
    if (await host.isDenied()) return failed('denied')
    return failed(isMixed ? 'mixed-content' : 'unreachable')
  }
  if (text.length > LARGEST_REPLY) return failed('not-json')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return failed('not-json')
  }
  return readReply(settings, json)
}

/** Names of Chrome's permission, newest first. */
const permissionNames = ['local-network', 'local-network-access']

/** False where the browser has no such permission. */
export async function isLocalNetworkDenied(): Promise<boolean> {
  for (const name of permissionNames) {
    try {
      const status = await navigator.permissions.query({ name: name as PermissionName })
      return status.state === 'denied'
    } catch {
      // A browser that does not know the name has no such permission.
      continue
    }
  }
  return false
}
