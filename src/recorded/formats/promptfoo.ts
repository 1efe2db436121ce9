/**
 * Results of promptfoo, versions 3 and 2: `results.results[]` of the JSON file, or a result a line. In
 * both, a result says what was asked, of whom, and what came; its table, where there is one, repeats that.
 */
import * as v from 'valibot'
import { recordedWords } from '@/words/of-recorded'
import { drafted, LINES, refused, type Format } from '../format'
import {
  count,
  hasFields,
  inMilliseconds,
  messagesIn,
  name,
  orAbsent,
  time,
  usageOf,
  wrong,
} from './shapes'

const entry = v.object({
  provider: v.union([name, v.object({ id: name, label: orAbsent(v.string()) })]),
  prompt: v.object({ raw: v.string() }),
  response: orAbsent(
    v.object({
      output: v.optional(v.unknown()),
      error: orAbsent(v.string()),
      cached: orAbsent(v.boolean()),
      tokenUsage: orAbsent(
        v.object({
          prompt: count,
          completion: count,
          completionDetails: orAbsent(v.object({ reasoning: count })),
        }),
      ),
    }),
  ),
  error: orAbsent(v.string()),
  latencyMs: time,
})

const textOfOutput = (output: unknown): string | undefined => {
  if (typeof output === 'string') return output
  return output === undefined || output === null ? undefined : JSON.stringify(output)
}

export const promptfoo: Format = {
  id: 'promptfoo',
  lists: ['results.results', LINES],
  recognises: (found) => hasFields(found, 'provider', 'prompt', 'success'),
  read(found) {
    const read = v.safeParse(entry, found)
    if (!read.success) return wrong(read.issues)
    const { provider, prompt, response, error, latencyMs } = read.output
    const text = textOfOutput(response?.output)
    if (text === undefined) {
      const message = response?.error ?? error
      return refused(message === undefined ? recordedWords.noAnswer : recordedWords.failed(message))
    }
    const label = typeof provider === 'string' ? undefined : provider.label
    const id = typeof provider === 'string' ? provider : provider.id
    const counted = response?.tokenUsage
    return drafted({
      messages: messagesIn(prompt.raw),
      answer: {
        model: label === undefined || label === '' ? id : label,
        text,
        usage: usageOf({
          prompt: counted?.prompt,
          output: counted?.completion,
          reasoning: counted?.completionDetails?.reasoning,
        }),
        // From its cache, the time is that of a look into it.
        ...(response?.cached !== true && inMilliseconds(latencyMs)),
      },
    })
  },
}
