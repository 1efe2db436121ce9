/**
 * Redirects. No request that carries a key, a prompt or an address of the visitor's own network follows
 * one: at another host a browser takes away `Authorization` alone, and sends every other header and, with
 * 307 and 308, the body along.
 */

/** How such a request is sent: without cookies, without a word of this page, and to no other address. */
export const nowhereElse = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'manual',
} as const

/** https://fetch.spec.whatwg.org/#redirect-status */
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Whether a host answered by sending the request elsewhere. A browser hides the status and the other
 * address from a page; outside of browsers the answer is as it came.
 */
export const isRedirect = (response: { readonly type: string; readonly status: number }): boolean =>
  response.type === 'opaqueredirect' || redirectStatuses.has(response.status)
