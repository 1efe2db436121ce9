/**
 * A service worker that adds two headers to the page where its host sends none, so that the browser
 * gives WebAssembly threads. It keeps nothing, and touches nothing but the page itself and its workers:
 * models, endpoints and everything else go past it. Registered by `src/device/isolation.ts`.
 */
'use strict'

const isolating = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Lets the page fetch from hosts that know nothing of this, without cookies.
  'Cross-Origin-Embedder-Policy': 'credentialless',
}

/** Framed pages and the page for embedding stay as they are. */
const isOurs = ({ destination, url }) =>
  destination === 'worker' ||
  (destination === 'document' && !new URL(url).pathname.endsWith('/embed.html'))

async function answer(request) {
  const response = await fetch(request)
  const type = response.headers.get('content-type') ?? ''
  // A redirection, or a host that has begun to send its own: as they come.
  if (response.type !== 'basic' || response.headers.has('cross-origin-embedder-policy'))
    return response
  if (!/html|javascript/.test(type)) return response
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(isolating)) headers.set(name, value)
  return new Response(response.body, {
    status: response.status,
    statusText: response.statusText,
    headers,
  })
}

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  if (isOurs(event.request)) event.respondWith(answer(event.request))
})
