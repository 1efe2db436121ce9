/** Which addresses in an answer may become links, and whether their text says where they lead. */

export interface SafeLink {
  readonly href: string
  /** Where it leads, in ASCII, so that no look-alike letters pass for others. */
  readonly place: string
}

const protocols = ['http:', 'https:', 'mailto:']

/**
 * A link for an absolute http, https or mailto address; undefined for every other scheme, and for a
 * relative address, which would lead into this page.
 */
export function safeLink(address: string): SafeLink | undefined {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return undefined
  }
  if (!protocols.includes(url.protocol)) return undefined
  // The parser takes `http:evil.com` for a web address too; a reader does not.
  if (url.protocol !== 'mailto:' && !/^https?:\/\//i.test(address.trim())) return undefined
  return {
    href: url.href,
    place: url.protocol === 'mailto:' ? (url.pathname.split('?')[0] ?? '') : url.host,
  }
}

/** Whether a reader of the text knows where the link leads: the text is its host, or begins with it. */
export function saysWhereItLeads(text: string, { href, place }: SafeLink): boolean {
  const said = text.trim().toLowerCase()
  if (href.startsWith('mailto:')) return said.replace(/^mailto:/, '') === place.toLowerCase()
  // What stands before an @ looks like a host and is none, so such a text does not say it.
  const host = said.replace(/^https?:\/\//, '').split(/[/?#\\]/)[0]
  return host === place.toLowerCase()
}
