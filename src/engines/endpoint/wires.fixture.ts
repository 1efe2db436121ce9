/**
 * What each protocol sends, as their makers document it, written by us: no recording of a paid answer.
 * For tests alone.
 *
 * Sources: those named in the `*-door.ts` beside this.
 */
import type { Door } from '@/comparison/provider'

export type Finish = 'stop' | 'length' | 'content_filter'

export interface Wire {
  /** What comes before the first piece. */
  readonly begin: string
  readonly text: (text: string) => string
  readonly thought: (text: string) => string
  readonly finish: (reason: Finish) => string
  readonly counts: (prompt: number, output: number) => string
  /** The last that is sent; empty where the stream just ends. */
  readonly done: string
  /** An error in the midst of a stream. */
  readonly broken: (message: string) => string
  /** The body of a refusal. */
  readonly refusal: (status: number, message: string, code?: string, parameter?: string) => object
  /** An answer in one piece. */
  readonly whole: (text: string, prompt: number, output: number) => object
}

/** Prompt tokens that are always claimed. */
export const PROMPT = 12

const data = (value: object): string => `data: ${JSON.stringify(value)}\n\n`
const named = (value: { readonly type: string }): string => `event: ${value.type}\n${data(value)}`

export const openAiPiece = (delta: object, finishReason: string | null = null): string =>
  data({
    id: 'chatcmpl-test',
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: finishReason, logprobs: null }],
    usage: null,
  })

export const openAiCounts = (prompt: number, output: number, more: object = {}): string =>
  data({
    choices: [],
    usage: {
      prompt_tokens: prompt,
      completion_tokens: output,
      total_tokens: prompt + output,
      ...more,
    },
  })

const openai: Wire = {
  begin: openAiPiece({ role: 'assistant', content: '' }),
  text: (content) => openAiPiece({ content }),
  thought: (text) => openAiPiece({ reasoning_content: text, content: null }),
  finish: (reason) => openAiPiece({}, reason),
  counts: openAiCounts,
  done: 'data: [DONE]\n\n',
  broken: (message) => data({ error: { message, type: 'server_error', code: 500 } }),
  refusal: (_, message, code, param) => ({ error: { message, type: 'test_error', code, param } }),
  whole: (content, prompt, output) => ({
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: prompt, completion_tokens: output },
  }),
}

const anthropicReasons = { stop: 'end_turn', length: 'max_tokens', content_filter: 'refusal' }
const anthropicTypes: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  500: 'api_error',
  529: 'overloaded_error',
}
const block = (index: number, delta: object): string =>
  named({ type: 'content_block_delta', ...{ index, delta } })

const anthropic: Wire = {
  begin:
    named({
      type: 'message_start',
      ...{
        message: {
          id: 'msg_test',
          type: 'message',
          role: 'assistant',
          content: [],
          stop_reason: null,
          usage: {
            input_tokens: PROMPT,
            cache_creation_input_tokens: 0,
            cache_read_input_tokens: 0,
            output_tokens: 1,
          },
        },
      },
    }) +
    named({
      type: 'content_block_start',
      ...{ index: 0, content_block: { type: 'text', text: '' } },
    }) +
    named({ type: 'ping' }),
  text: (text) => block(0, { type: 'text_delta', text }),
  thought: (thinking) =>
    block(0, { type: 'thinking_delta', thinking }) +
    block(0, { type: 'signature_delta', signature: 'EqQBCgIYAhIM1gbc' }),
  finish: (reason) =>
    named({ type: 'content_block_stop', ...{ index: 0 } }) +
    named({
      type: 'message_delta',
      ...{ delta: { stop_reason: anthropicReasons[reason], stop_sequence: null } },
    }),
  counts: (_, output) =>
    named({ type: 'message_delta', ...{ delta: {}, usage: { output_tokens: output } } }),
  done: named({ type: 'message_stop' }),
  broken: (message) => named({ type: 'error', ...{ error: { type: 'api_error', message } } }),
  refusal: (status, message) => ({
    type: 'error',
    error: { type: anthropicTypes[status] ?? 'invalid_request_error', message },
    request_id: 'req_test',
  }),
  whole: (text, prompt, output) => ({
    type: 'message',
    role: 'assistant',
    content: [{ type: 'text', text }],
    stop_reason: 'end_turn',
    usage: { input_tokens: prompt, output_tokens: output },
  }),
}

const geminiReasons = { stop: 'STOP', length: 'MAX_TOKENS', content_filter: 'SAFETY' }
const geminiPart = (part: object) =>
  data({ candidates: [{ content: { parts: [part], role: 'model' }, index: 0 }] })
const geminiUsage = (prompt: number, output: number) => ({
  promptTokenCount: prompt,
  candidatesTokenCount: output,
  totalTokenCount: prompt + output,
})

const gemini: Wire = {
  begin: '',
  text: (text) => geminiPart({ text }),
  thought: (text) => geminiPart({ text, thought: true }),
  finish: (reason) =>
    data({
      candidates: [
        {
          content: { parts: [{ text: '', thoughtSignature: 'EjQKMgEM' }], role: 'model' },
          finishReason: geminiReasons[reason],
          index: 0,
        },
      ],
    }),
  counts: (prompt, output) => data({ usageMetadata: geminiUsage(prompt, output) }),
  done: '',
  broken: (message) => data({ error: { code: 500, message, status: 'INTERNAL' } }),
  refusal: (code, message) => ({ error: { code, message, status: 'TEST' } }),
  whole: (text, prompt, output) => ({
    candidates: [{ content: { parts: [{ text }], role: 'model' }, finishReason: 'STOP' }],
    usageMetadata: geminiUsage(prompt, output),
  }),
}

export const wires: Readonly<Record<Door, Wire>> = { openai, anthropic, gemini }
