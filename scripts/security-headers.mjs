/**
 * The headers of the page. `connect-src` is open to any https host because the visitor names the
 * endpoints, and to plain http for a model server in the visitor's own network (an https page refuses
 * plain http by itself). Everything else comes from the page's own folder.
 */
const policyWith = (/** @type {string} */ connections) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    `connect-src ${connections}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ')

export const contentSecurityPolicy = policyWith("'self' blob: https: http:")

/** The page that others embed shows what is in its address, and asks nobody for anything. */
const EMBED = '/embed.html'
const embedSecurityPolicy = policyWith("'none'")

/** @param {string} path of a page of ours */
export const policyOf = (path) =>
  path.endsWith(EMBED) ? embedSecurityPolicy : contentSecurityPolicy

/**
 * The headers of an answer, by the path that was asked for.
 *
 * @param {string} path
 * @returns {Record<string, string>}
 */
export const headersFor = (path) => ({
  // `frame-ancestors` has no effect in a meta tag, so it stands in the header alone.
  'Content-Security-Policy': `${policyOf(path)}; frame-ancestors ${path.endsWith(EMBED) ? '*' : "'self'"}`,
  // Both make the page cross-origin isolated: WebAssembly may then use threads.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  // A page that is cross-origin isolated itself may embed it, too.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
})
