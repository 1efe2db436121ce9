/**
 * Tokens of a text without the tokenizer: a range, for every vocabulary cuts a text in its own way.
 *
 *   n = Σ amountᵢ · rateᵢ      over the kinds of writing in the text
 *
 * Words count, not letters alone: a common English word is one token, however long, and a word of
 * another language in Latin letters is cut where it is long. Other scripts count by the letter.
 *
 * Rates and spreads: fitted by us to nine tokenizers (o200k, Llama 3, Qwen 3, Gemma 3, DeepSeek V3;
 * cl100k, Llama 2, Mistral 7B v0.1, Claude 2), on 240 texts of ours in six languages, and for English on
 * public answers of twelve models. The stated range holds at least 95 % of single texts in each
 * language for each tokenizer (`token-count.test.ts`); it is chosen for answers, not for code alone.
 */
import { tokens, type Tokens } from '@/units/quantity'
import type { Range, Spread } from '@/units/range'
import { writingOf, type Writing } from './writing'

/**
 * `large`: vocabularies of 100,000 tokens and more that were made for many languages, as most models of
 * 2024 and later have. `small`: those of Llama 1 and 2, of Mistral and Mixtral, of Claude 2, GPT-3.5 and
 * GPT-4, which were made mostly for English.
 */
export type Vocabulary = 'large' | 'small'

/** Tokens of one, and how far from it a single text may be. */
interface Rate extends Spread {
  readonly each: number
}
type Rates = Readonly<Record<keyof Writing, Rate>>

const rate = (each: number, down: number, up: number): Rate => ({ each, down, up })

const ratesOf: Readonly<Record<Vocabulary, Rates>> = {
  large: {
    englishWords: rate(1.01, 1.15, 1.25),
    englishLong: rate(0.065, 1.15, 1.25),
    otherWords: rate(1.15, 1.4, 1.33),
    otherLong: rate(0.36, 1.4, 1.33),
    digits: rate(1.1, 1.5, 1.3),
    marks: rate(0.69, 1.2, 1.25),
    lines: rate(1.0, 1.2, 1.3),
    han: rate(0.73, 1.42, 1.35),
    arabic: rate(0.43, 1.3, 1.28),
    indic: rate(0.58, 2.05, 2.1),
    otherLetters: rate(0.7, 2, 2),
  },
  small: {
    englishWords: rate(1.06, 1.22, 1.3),
    englishLong: rate(0.11, 1.22, 1.3),
    otherWords: rate(1.3, 1.3, 1.22),
    otherLong: rate(0.48, 1.3, 1.22),
    digits: rate(1.1, 1.5, 1.3),
    marks: rate(0.76, 1.2, 1.3),
    lines: rate(1.5, 1.5, 1.3),
    han: rate(1.36, 1.3, 1.4),
    arabic: rate(1, 1.33, 1.25),
    indic: rate(1.33, 1.2, 1.2),
    otherLetters: rate(1.4, 2, 2),
  },
}

const kinds: readonly (keyof Writing)[] = [
  'englishWords',
  'englishLong',
  'otherWords',
  'otherLong',
  'digits',
  'marks',
  'lines',
  'han',
  'arabic',
  'indic',
  'otherLetters',
]

interface Ends {
  readonly low: number
  readonly mid: number
  readonly high: number
}

/** The kinds of one text err together, so their ends add up. */
const endsWith = (writing: Writing, rates: Rates): Ends =>
  kinds.reduce<Ends>(
    (sum, kind) => {
      const { each, down, up } = rates[kind]
      const mid = writing[kind] * each
      return { low: sum.low + mid / down, mid: sum.mid + mid, high: sum.high + mid * up }
    },
    { low: 0, mid: 0, high: 0 },
  )

/**
 * Tokens of a text in a vocabulary; where nobody says in which, the range holds both kinds. Whole
 * tokens, and none for an empty text only. Special tokens of a chat are not among them.
 */
export function countTokens(text: string, vocabulary?: Vocabulary): Range<Tokens> {
  const writing = writingOf(text)
  const large = endsWith(writing, ratesOf.large)
  const small = endsWith(writing, ratesOf.small)
  const { low, mid, high } =
    vocabulary === 'large'
      ? large
      : vocabulary === 'small'
        ? small
        : {
            low: Math.min(large.low, small.low),
            mid: Math.sqrt(large.mid * small.mid),
            high: Math.max(large.high, small.high),
          }
  const least = text === '' ? 0 : 1
  const middle = Math.max(least, Math.round(mid))
  return {
    low: tokens(Math.min(middle, Math.max(least, Math.floor(low)))),
    mid: tokens(middle),
    high: tokens(Math.max(middle, Math.ceil(high))),
  }
}
