/** What the test server can do, by the name of the model that it is asked for. For tests alone. */
import type { ServerResponse } from 'node:http'
import { openAiCounts, openAiPiece as piece, PROMPT, type Finish, type Wire } from './wires.fixture'
import { wholeReplies } from './whole-replies.fixture'

export interface Reply {
  readonly response: ServerResponse
  readonly body: unknown
  /** What the protocol sends. */
  readonly wire: Wire
  /** Resolves when the test opens the gate. */
  readonly gate: Promise<void>
  /** Whether token counts were asked for, or come unasked. */
  readonly wantsCounts: boolean
  /** The pieces of the answer. */
  readonly answer: readonly string[]
  /** Sends bytes as a packet of their own, at the server's pace. */
  readonly write: (bytes: string | Uint8Array) => Promise<void>
  readonly fieldOf: (name: string) => unknown
  readonly fail: (status: number, message: string, code?: string, parameter?: string) => void
}

export type Behaviour = (reply: Reply) => Promise<void> | void

const begin = ({ response }: Reply): void => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
  response.flushHeaders()
}

async function say({ answer, write, wire }: Reply) {
  if (wire.begin !== '') await write(wire.begin)
  for (const text of answer) await write(wire.text(text))
}

async function finish(reply: Reply, reason: Finish = 'stop', usage?: string) {
  const { wire } = reply
  await reply.write(wire.finish(reason))
  if (reply.wantsCounts) await reply.write(usage ?? wire.counts(PROMPT, reply.answer.length))
  if (wire.done !== '') await reply.write(wire.done)
  reply.response.end()
}

async function normal(reply: Reply): Promise<void> {
  begin(reply)
  await say(reply)
  await finish(reply)
}

/** Everything of a normal answer as one text. */
const allOf = ({ answer, wire }: Reply): string =>
  [
    wire.begin,
    ...answer.map(wire.text),
    wire.finish('stop'),
    wire.counts(PROMPT, answer.length),
    wire.done,
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
  async 'tells-joules'(reply) {
    begin(reply)
    await say(reply)
    await reply.write(': energy {"energy_joules": 36, "boundary": "accelerator"}\n\n')
    await finish(reply)
  },
  async gated(reply) {
    await beginWithHalf(reply)
    await reply.gate
    await finish(reply)
  },
  async 'no-usage'(reply) {
    begin(reply)
    await say(reply)
    await reply.write(reply.wire.finish('stop') + reply.wire.done)
    reply.response.end()
  },
  async length(reply) {
    begin(reply)
    await say(reply)
    await finish(reply, 'length')
  },
  async reasoning(reply) {
    begin(reply)
    for (const thought of ['Let me ', 'think.']) await reply.write(reply.wire.thought(thought))
    await say(reply)
    const { length } = reply.answer
    const details = {
      completion_tokens_details: { reasoning_tokens: 2 },
      prompt_tokens_details: { cached_tokens: 4 },
    }
    await finish(reply, 'stop', openAiCounts(PROMPT, length + 2, details))
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
    const chunk = { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }], timings }
    await reply.write(`data: ${JSON.stringify(chunk)}\n\n`)
    await reply.write(openAiCounts(PROMPT, reply.answer.length) + reply.wire.done)
    reply.response.end()
  },
  /** Numbers that no answer can have. */
  async absurd(reply) {
    begin(reply)
    await say(reply)
    const timings = { prompt_ms: 1e308, predicted_ms: 5e-324 }
    const chunk = { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }], timings }
    await reply.write(`data: ${JSON.stringify(chunk)}\n\n`)
    await reply.write(openAiCounts(PROMPT, 1e308) + reply.wire.done)
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
    const bytes = new TextEncoder().encode(reply.wire.text(EMOJI))
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
    await reply.write(reply.wire.finish('stop'))
    reply.response.end()
  },
  async 'no-last-newline'(reply) {
    begin(reply)
    await say(reply)
    await reply.write(reply.wire.finish('stop').trimEnd())
    reply.response.end()
  },
  async 'stays-open'(reply) {
    begin(reply)
    await say(reply)
    await reply.write(reply.wire.finish('stop'))
    await never()
  },
  async 'duplicate-end'(reply) {
    begin(reply)
    await say(reply)
    const { wire } = reply
    const end = wire.finish('stop') + wire.counts(PROMPT, reply.answer.length) + wire.done
    await reply.write(end + end)
    if (wire.done !== '') await reply.write(wire.text('too late') + wire.done)
    reply.response.end()
  },
  async 'two-usages'(reply) {
    begin(reply)
    await say(reply)
    await reply.write(reply.wire.counts(PROMPT, 1))
    await finish(reply)
  },
  async 'early-usage'(reply) {
    begin(reply)
    await reply.write(reply.wire.counts(PROMPT, 1))
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
    await reply.write(reply.wire.text('x'.repeat(1_000_000)))
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
    await reply.write(reply.wire.broken(message))
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
  async 'refuses-temperature'(reply) {
    const message =
      "Unsupported value: 'temperature' does not support 0.5 with this model. Only the default (1) value is supported."
    if (!JSON.stringify(reply.body).includes('"temperature"')) await normal(reply)
    else reply.fail(400, message, 'unsupported_value', 'temperature')
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
