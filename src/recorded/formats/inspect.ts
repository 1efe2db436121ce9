/**
 * Inspect's log as JSON (`EvalLog`, version 2): `samples[]`, with the model named around them. The answer
 * is the last one of a sample; its counts are that answer's own.
 *
 * Shape: `EvalLog`, `EvalSample` and `ModelOutput` in github.com/UKGovernmentBEIS/inspect_ai,
 * src/inspect_ai/log/_log.py and src/inspect_ai/model/_model_output.py.
 */
import * as v from 'valibot'
import { recordedWords } from '@/words/of-recorded'
import { drafted, refused, type Format } from '../format'
import {
  asked,
  chat,
  content,
  count,
  hasFields,
  inSeconds,
  messagesOf,
  name,
  orAbsent,
  textOf,
  thoughtOf,
  time,
  usageOf,
  wrong,
} from './shapes'

const entry = v.object({
  input: v.union([v.string(), chat]),
  messages: orAbsent(chat),
  output: v.object({
    choices: v.array(
      v.object({
        message: v.object({ content: v.fallback(content, '') }),
        stop_reason: orAbsent(v.string()),
      }),
    ),
    usage: orAbsent(
      v.object({
        input_tokens: count,
        output_tokens: count,
        input_tokens_cache_read: count,
        reasoning_tokens: count,
      }),
    ),
    time,
    error: orAbsent(v.string()),
  }),
  error: orAbsent(v.object({ message: v.string() })),
})
const around = v.object({ eval: v.object({ model: name }) })

/** What the model was given: the sample's input, and before it what the task put there. */
const promptOf = ({ input, messages = [] }: v.InferOutput<typeof entry>) => {
  const given = typeof input === 'string' ? asked(input) : messagesOf(input)
  const system = messagesOf(messages).filter(({ role }) => role === 'system')
  return given.some(({ role }) => role === 'system') ? given : [...system, ...given]
}

export const inspect: Format = {
  id: 'inspect',
  lists: ['samples'],
  recognises: (found) => hasFields(found, 'input', 'output', 'target'),
  read(found) {
    const read = v.safeParse(entry, found)
    if (!read.success) return wrong(read.issues)
    const { output, error } = read.output
    const [choice] = output.choices
    if (choice === undefined) {
      const message = error?.message ?? output.error
      return refused(message === undefined ? recordedWords.noAnswer : recordedWords.failed(message))
    }
    const thought = thoughtOf(choice.message.content)
    const { usage } = output
    // `input_tokens` leaves out what came from a cache.
    const cached = usage?.input_tokens_cache_read
    const prompt =
      usage?.input_tokens === undefined ? undefined : usage.input_tokens + (cached ?? 0)
    return drafted({
      messages: promptOf(read.output),
      answer: {
        model: { place: 0 },
        text: textOf(choice.message.content),
        ...(thought !== '' && { thought }),
        usage: usageOf({
          prompt,
          cached,
          output: usage?.output_tokens,
          reasoning: usage?.reasoning_tokens,
        }),
        ...inSeconds(output.time),
        ...(choice.stop_reason === 'max_tokens' && { isCut: true }),
      },
    })
  },
  modelsAround(found) {
    const read = v.safeParse(around, found)
    return read.success ? [read.output.eval.model] : []
  },
}
