/** What the test server can do, by the name of the model that it is asked for. For tests alone. */
import type { ServerResponse } from 'node:http'
import { wholeReplies } from './test-whole-replies'

export interface Reply {
  readonly response: ServerResponse
  readonly body: unknown
  /** The pieces of the answer. */
  readonly answer: readonly string[]
  /** Sends bytes as a packet of their own, at the server's pace. */
  readonly write: (bytes: string | Uint8Array) => Promise<void>
  readonly fieldOf: (name: string) => unknown
  readonly fail: (status: number, message: string, code?: string, parameter?: string) => void
}

export type Behaviour = (reply: Reply) => Promise<void> | void

const DONE = 'data: [DONE]\n\n'

const event = (chunk: object): string => `data: ${JSON.stringify(chunk)}\n\n`
const piece = (delta: object, finishReason: string | null = null): string =>
  event({
    id: 'chatcmpl-test',
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: finishReason, logprobs: null }],
    usage: null,
  })
const counts = (prompt: number, completion: number, more: object = {}): string =>
  event({
    choices: [],
    usage: {
      prompt_tokens: prompt,
      completion_tokens: completion,
      total_tokens: prompt + completion,
      ...more,
    },
  })

/** Prompt tokens that the server always claims. */
const PROMPT = 12

const begin = ({ response }: Reply): void => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
  response.flushHeaders()
}

async function say({ answer, write }: Reply, wrap = (text: string): object => ({ content: text })) {
  await write(piece({ role: 'assistant', content: '' }))
  for (const text of answer) await write(piece(wrap(text)))
}

async function finish(reply: Reply, reason = 'stop', usage = counts(PROMPT, reply.answer.length)) {
  await reply.write(piece({}, reason))
  if (reply.fieldOf('stream_options') !== undefined) await reply.write(usage)
  await reply.write(DONE)
  reply.response.end()
}

async function normal(reply: Reply): Promise<void> {
  begin(reply)
  await say(reply)
  await finish(reply)
}

/** Everything of a normal answer as one text. */
const allOf = ({ answer }: Reply): string =>
  [
    ...answer.map((content) => piece({ content })),
    piece({}, 'stop'),
    counts(PROMPT, answer.length),
    DONE,
  ].join('')

const half = (reply: Reply): Reply => ({
  ...reply,
  answer: reply.answer.slice(0, Math.ceil(reply.answer.length / 2)),
})

async function beginWithHalf(reply: Reply): Promise<void> {
  begin(reply)
  await say(half(reply))
}

const never = (): Promise<void> => new Promise(() => undefined)
const EMOJI = '👩🏽‍🔬🦊é漢'

export const behaviours: Readonly<Record<string, Behaviour>> = {
  normal,
  async 'no-usage'(reply) {
    begin(reply)
    await say(reply)
    await reply.write(piece({}, 'stop') + DONE)
    reply.response.end()
  },
  async length(reply) {
    begin(reply)
    await say(reply)
    await finish(reply, 'length')
  },
  async reasoning(reply) {
    begin(reply)
    for (const thought of ['Let me ', 'think.'])
      await reply.write(piece({ reasoning_content: thought, content: null }))
    await say(reply)
    const { length } = reply.answer
    const details = {
      completion_tokens_details: { reasoning_tokens: 2 },
      prompt_tokens_details: { cached_tokens: 4 },
    }
    await finish(reply, 'stop', counts(PROMPT, length + 2, details))
  },
  async 'reasoning-field'(reply) {
    begin(reply)
    await reply.write(piece({ reasoning: 'Let me think.' }))
    await say(reply)
    await finish(reply)
  },
  async 'inline-think'(reply) {
    begin(reply)
    for (const content of ['<th', 'ink>\nLet me ', 'think.</', 'think>\n\n'])
      await reply.write(piece({ content }))
    await say(reply)
    await finish(reply)
  },
  async timings(reply) {
    begin(reply)
    await say(reply)
    const timings = { prompt_n: 12, prompt_ms: 34.5, predicted_n: 7, predicted_ms: 140.25 }
    await reply.write(event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }], timings }))
    await reply.write(counts(PROMPT, reply.answer.length) + DONE)
    reply.response.end()
  },
  async 'many-in-one'(reply) {
    begin(reply)
    await reply.write(allOf(reply))
    reply.response.end()
  },
  async 'one-in-many'(reply) {
    begin(reply)
    const all = allOf(reply)
    for (let start = 0; start < all.length; start += 9)
      await reply.write(all.slice(start, start + 9))
    reply.response.end()
  },
  async 'split-utf8'(reply) {
    begin(reply)
    const bytes = new TextEncoder().encode(piece({ content: EMOJI }))
    for (const byte of bytes) await reply.write(Uint8Array.of(byte))
    await finish(reply)
  },
  async cut(reply) {
    await beginWithHalf(reply)
    reply.response.socket?.destroy()
  },
  async 'cut-in-event'(reply) {
    await beginWithHalf(reply)
    await reply.write('data: {"choices":[{"del')
    reply.response.socket?.destroy()
  },
  async 'ends-early'(reply) {
    await beginWithHalf(reply)
    await reply.write('data: {"choices":[{"del')
    reply.response.end()
  },
  async 'no-done'(reply) {
    begin(reply)
    await say(reply)
    await reply.write(piece({}, 'stop'))
    reply.response.end()
  },
  async 'no-last-newline'(reply) {
    begin(reply)
    await say(reply)
    await reply.write(piece({}, 'stop').trimEnd())
    reply.response.end()
  },
  async 'stays-open'(reply) {
    begin(reply)
    await say(reply)
    await reply.write(piece({}, 'stop'))
    await never()
  },
  async 'duplicate-end'(reply) {
    begin(reply)
    await say(reply)
    await reply.write(piece({}, 'stop') + counts(PROMPT, reply.answer.length) + DONE + DONE)
    await reply.write(piece({ content: 'too late' }) + DONE)
    reply.response.end()
  },
  async 'two-usages'(reply) {
    begin(reply)
    await say(reply)
    await reply.write(counts(PROMPT, 1))
    await finish(reply)
  },
  async 'early-usage'(reply) {
    begin(reply)
    await reply.write(counts(PROMPT, 1))
    await say(half(reply))
    reply.response.socket?.destroy()
  },
  async comments(reply) {
    begin(reply)
    await reply.write(': waiting\n\nretry: 1000\n\nevent: ping\ndata: {"type":"ping"}\n\n')
    await say(reply)
    await finish(reply)
  },
  async 'long-line'(reply) {
    begin(reply)
    await reply.write(piece({ content: 'x'.repeat(1_000_000) }))
    await finish(reply)
  },
  async 'malformed-event'(reply) {
    await beginWithHalf(reply)
    await reply.write('data: {"choices": [{"delta": oops}]}\n\n')
    await finish(reply)
  },
  async 'error-in-stream'(reply) {
    await beginWithHalf(reply)
    const message = 'The engine ran out of memory with key sk-test1234567890abcdef.'
    await reply.write(event({ error: { message, type: 'server_error', code: 500 } }))
    reply.response.end()
  },
  async 'error-event'(reply) {
    await beginWithHalf(reply)
    await reply.write('event: error\ndata: {"message":"The engine ran out of memory."}\n\n')
    reply.response.end()
  },
  async filtered(reply) {
    await beginWithHalf(reply)
    await finish(reply, 'content_filter')
  },
  async stalls(reply) {
    await beginWithHalf(reply)
    await never()
  },
  async silent(reply) {
    begin(reply)
    await never()
  },
  mute: never,
  empty(reply) {
    begin(reply)
    reply.response.end()
  },
  'other-stream': async (reply) => {
    begin(reply)
    await reply.write('event: message_start\ndata: {"type":"message_start"}\n\n')
    reply.response.end()
  },
  async 'refuses-stream-options'(reply) {
    if (reply.fieldOf('stream_options') === undefined) await normal(reply)
    else reply.fail(400, 'Unrecognized request argument: stream_options')
  },
  async 'wants-max-completion-tokens'(reply) {
    const message =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
    if (reply.fieldOf('max_tokens') === undefined) await normal(reply)
    else reply.fail(400, message, 'unsupported_parameter', 'max_tokens')
  },
  ...wholeReplies,
}

/** The text that `split-utf8` sends, cut between all of its bytes. */
export const splitText = EMOJI
