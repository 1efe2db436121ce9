/** What the test server sends in one piece: pages, JSON, and refusals of every status. For tests alone. */
import type { Behaviour } from './behaviours.fixture'
import { PROMPT } from './wires.fixture'

export const wholeReplies: Readonly<Record<string, Behaviour>> = {
  html({ response }) {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end('<!doctype html><title>Welcome</title><p>Sign in to go on.</p>')
  },
  json({ response, answer, wire }) {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(wire.whole(answer.join(''), PROMPT, answer.length), null, 2))
  },
  'other-json'({ response }) {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end('{"status":"ok"}')
  },
  'json-error'({ response }) {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end('{"error":{"message":"No capacity left.","code":503}}')
  },
  'limit-too-high'({ fail }) {
    fail(
      400,
      'max_tokens is too large: 9000. This model writes at most 4096.',
      undefined,
      'max_tokens',
    )
  },
  'status-400'({ fail }) {
    fail(400, 'temperature must be at most 1.')
  },
  'too-long'({ fail }) {
    fail(
      400,
      "This model's maximum context length is 4096 tokens. However, your messages resulted in 5000 tokens.",
      'context_length_exceeded',
    )
  },
  'status-401'({ fail }) {
    fail(401, 'Incorrect API key provided: sk-abcd********wxyz.', 'invalid_api_key')
  },
  'status-402'({ fail }) {
    fail(402, 'Insufficient balance.')
  },
  'status-403'({ fail }) {
    fail(403, 'Your plan does not include this model.')
  },
  'status-404'({ response }) {
    response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>404 page not found</h1>')
  },
  'status-408'({ fail }) {
    fail(408, 'Request timeout.')
  },
  'status-413'({ fail }) {
    fail(413, 'Request too large.')
  },
  'status-429'({ response, fail }) {
    response.setHeader('Retry-After', '20')
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After')
    fail(429, 'Rate limit reached.')
  },
  'status-429-bare'({ fail }) {
    fail(429, 'You exceeded your current quota.')
  },
  'status-429-in-words'({ fail }) {
    fail(429, 'Rate limit reached. Please try again in 1m2.5s. Visit our site to learn more.')
  },
  'status-500'({ fail }) {
    fail(500, 'The server had an error.')
  },
  'status-502'({ response }) {
    response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>502 Bad Gateway</h1>')
  },
  'status-503'({ response, fail }) {
    response.setHeader('Retry-After', '5')
    fail(503, 'Loading model.')
  },
  'status-529'({ fail }) {
    fail(529, 'Overloaded.')
  },
}
