/**
 * The headers of the page. `connect-src` is open to any https host because the visitor names the
 * endpoints, and to plain http for a model server in the visitor's own network (an https page refuses
 * plain http by itself). Everything else comes from the page's own folder.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "connect-src 'self' blob: https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ')

export const securityHeaders = {
  // `frame-ancestors` has no effect in a meta tag, so it stands in the header alone.
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'self'`,
  // Both make the page cross-origin isolated: WebAssembly may then use threads.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
