/**
 * Batches in the way of OpenAI, an entry a line: results, in any order, with errors among them, and the
 * requests they answer. A result knows its prompt by `custom_id` alone; the requests' file holds it.
 */
import * as v from 'valibot'
import { recordedWords } from '@/words/of-recorded'
import { drafted, LINES, refused, type EntryRead, type Format } from '../format'
import {
  chat,
  content,
  count,
  fromSeconds,
  hasFields,
  messagesOf,
  asked,
  name,
  orAbsent,
  textOf,
  usageOf,
  wrong,
} from './shapes'

const OK = 200

const result = v.object({
  custom_id: name,
  response: v.nullish(v.object({ status_code: v.number(), body: v.optional(v.unknown()) })),
  error: v.nullish(v.object({ message: v.optional(v.string()) })),
})

/** What `/v1/chat/completions` answers. */
const completion = v.object({
  model: name,
  created: orAbsent(v.number()),
  choices: v.pipe(
    v.array(
      v.object({
        message: v.object({
          content: v.nullable(content),
          reasoning_content: orAbsent(v.string()),
          reasoning: orAbsent(v.string()),
        }),
        finish_reason: orAbsent(v.string()),
      }),
    ),
    v.minLength(1),
  ),
  usage: orAbsent(
    v.object({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: orAbsent(v.object({ cached_tokens: count })),
      completion_tokens_details: orAbsent(v.object({ reasoning_tokens: count })),
    }),
  ),
})

/** What `/v1/responses` answers. */
const response = v.object({
  model: name,
  created_at: orAbsent(v.number()),
  output: v.array(v.object({ type: v.string(), content: orAbsent(content) })),
  usage: orAbsent(
    v.object({
      input_tokens: count,
      output_tokens: count,
      input_tokens_details: orAbsent(v.object({ cached_tokens: count })),
      output_tokens_details: orAbsent(v.object({ reasoning_tokens: count })),
    }),
  ),
})

function readCompletion(body: unknown, promptId: string): EntryRead {
  const read = v.safeParse(completion, body)
  if (!read.success) return wrong(read.issues)
  const { model, created, choices, usage } = read.output
  const [choice] = choices
  const said = choice?.message.content
  if (said === undefined || said === null) return refused(recordedWords.noAnswer)
  const thought = choice?.message.reasoning_content ?? choice?.message.reasoning
  return drafted({
    promptId,
    answer: {
      model,
      text: textOf(said),
      ...(thought !== undefined && { thought }),
      usage: usageOf({
        prompt: usage?.prompt_tokens,
        cached: usage?.prompt_tokens_details?.cached_tokens,
        output: usage?.completion_tokens,
        reasoning: usage?.completion_tokens_details?.reasoning_tokens,
      }),
      ...fromSeconds(created),
      ...(choice?.finish_reason === 'length' && { isCut: true }),
    },
  })
}

function readResponse(body: unknown, promptId: string): EntryRead {
  const read = v.safeParse(response, body)
  if (!read.success) return wrong(read.issues)
  const { model, created_at, output, usage } = read.output
  const texts = output.flatMap((item) => (item.type === 'message' ? [item.content ?? ''] : []))
  if (texts.length === 0) return refused(recordedWords.noAnswer)
  return drafted({
    promptId,
    answer: {
      model,
      text: texts.map(textOf).join('\n'),
      usage: usageOf({
        prompt: usage?.input_tokens,
        cached: usage?.input_tokens_details?.cached_tokens,
        output: usage?.output_tokens,
        reasoning: usage?.output_tokens_details?.reasoning_tokens,
      }),
      ...fromSeconds(created_at),
    },
  })
}

export const batchResults: Format = {
  id: 'batch-results',
  lists: [LINES],
  recognises: (found) => hasFields(found, 'custom_id', 'response'),
  read(found) {
    const read = v.safeParse(result, found)
    if (!read.success) return wrong(read.issues)
    const { custom_id, response: given, error } = read.output
    if (error?.message !== undefined) return refused(recordedWords.failed(error.message))
    if (given === undefined || given === null) return refused(recordedWords.noAnswer)
    if (given.status_code !== OK) return refused(recordedWords.failedWith(given.status_code))
    const readBody = hasFields(given.body, 'output') ? readResponse : readCompletion
    return readBody(given.body, custom_id)
  },
}

const request = v.object({
  custom_id: name,
  body: v.object({ messages: v.optional(chat), input: v.optional(v.union([v.string(), chat])) }),
})

export const batchRequests: Format = {
  id: 'batch-requests',
  lists: [LINES],
  recognises: (found) => hasFields(found, 'custom_id', 'body'),
  read(found) {
    const read = v.safeParse(request, found)
    if (!read.success) return wrong(read.issues)
    const { custom_id, body } = read.output
    const given = body.messages ?? body.input ?? []
    const messages = typeof given === 'string' ? asked(given) : messagesOf(given)
    return drafted({ promptId: custom_id, messages })
  },
}
