/** What to say instead, after a host refused a word that it does not know. */
import type { Prompt } from '@/comparison/prompt'
import { leavable, type Dialect, type Leavable } from './door'
import { hostWordsIn } from './host-words'

const unknownWord =
  /unsupported|not supported|does not support|unknown|unrecogni[sz]ed|unexpected|extra|not permitted|not allowed|does not exist|only the default|deprecated|cannot be set|cannot find field/i

/** How hosts write a setting in their sentences. */
const spellings: Readonly<Record<Leavable, RegExp>> = {
  stream_options: /stream_options/,
  temperature: /\btemperature\b/,
  seed: /\b(random_)?seed\b/,
}

/** Whether the request had the setting at all, so that leaving it out changes something. */
function isSent(word: Leavable, { leftOut }: Dialect, { settings }: Prompt): boolean {
  if (leftOut.includes(word)) return false
  return word === 'stream_options' || settings[word] !== undefined
}

/**
 * After a 400 or 422 that names one of our words as not known; undefined where the refusal is about
 * something else. A value that is merely too high is not a word not understood.
 */
export function dialectAfter(
  dialect: Dialect,
  prompt: Prompt,
  status: number,
  body: string,
): Dialect | undefined {
  if (status !== 400 && status !== 422) return undefined
  const { message, parameter } = hostWordsIn(body)
  const names = (word: string) => parameter.includes(word) || body.includes(word)
  if (prompt.settings.maximumTokens !== undefined && dialect.limit === undefined) {
    const isRefused =
      names('max_completion_tokens') || (names('max_tokens') && unknownWord.test(message))
    if (isRefused) return { ...dialect, limit: 'max_completion_tokens' }
  }
  const refused = leavable.find(
    (word) =>
      isSent(word, dialect, prompt) &&
      spellings[word].test(`${parameter} ${body}`) &&
      (word === 'stream_options' || unknownWord.test(`${message} ${body}`)),
  )
  return refused && { ...dialect, leftOut: [...dialect.leftOut, refused] }
}
