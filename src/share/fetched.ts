/** A receipt file that lies anywhere on the web, fetched when the reader has said so. */
import { isRedirect, nowhereElse } from '@/comparison/redirect'
import { words } from '@/words'
import { fromFileText } from './file'
import { MOST_BYTES } from './json-text'
import type { Opened, Read } from './read-receipt'

const START = '#from='

export const isAddressFragment = (fragment: string): boolean => fragment.startsWith(START)

/** Where a `#from=…` address points; a page on https may fetch from https and from its own machine. */
export function addressIn(fragment: string, page: URL): Read<URL> {
  const given = decoded(fragment.slice(START.length))
  if (given === undefined || !URL.canParse(given, page.href)) return refused(words.share.noAddress)
  const url = new URL(given, page.href)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refused(words.share.noAddress)
  if (url.username !== '' || url.password !== '') return refused(words.share.secretAddress)
  const isOwn =
    url.origin === page.origin || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  if (page.protocol === 'https:' && url.protocol === 'http:' && !isOwn)
    return refused(words.share.plainHttp(url.host))
  return { ok: true, value: url }
}

const refused = (why: string) => ({ ok: false, why }) as const

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Sends no cookie and no word of where it is asked from, and follows no redirect; reads no more than a receipt may have. */
export async function fetchReceipt(url: URL, load: typeof fetch): Promise<Opened> {
  try {
    const response = await load(url, nowhereElse)
    if (isRedirect(response)) return refused(words.errors.redirected(url.host))
    if (!response.ok) return refused(words.share.notFetched(url.host, response.status))
    const text = await readText(response)
    return text === undefined ? refused(words.share.tooLarge) : fromFileText(text)
  } catch {
    return refused(words.share.unreachable(url.host))
  }
}

async function readText(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader()
  if (reader === undefined) return ''
  const decoder = new TextDecoder()
  let text = ''
  for (let length = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    length += value.length
    if (length > MOST_BYTES) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}
