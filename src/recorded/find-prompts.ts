/** Finds prompts of a set by words, kind and length; made once for a set, then quick at each letter typed. */
import type { RecordedSet } from './recorded-set'

export interface PromptQuestion {
  /** All of them stand in the prompt, in any order, whatever their case. */
  readonly words?: string
  readonly kind?: string
  /** No answer of these models is longer, in letters. */
  readonly longestAnswer?: number
  /** Places of models that all answered it. */
  readonly models?: readonly number[]
}

export interface FoundPrompt {
  /** Place in the set's list of prompts. */
  readonly prompt: number
  /** Letters of the prompt. */
  readonly letters: number
}

export interface PromptFinder {
  readonly kinds: readonly string[]
  /** In the order of the file. */
  readonly find: (question: PromptQuestion) => readonly FoundPrompt[]
}

/** Whether there is an answer with something in it, and no longer than that. */
const isWithin = (letters: number | undefined, longest: number): boolean =>
  letters !== undefined && letters > 0 && letters <= longest

export function createPromptFinder({ prompts, answers }: RecordedSet): PromptFinder {
  /** Letters of the longest answer, by prompt and model. */
  const lengths = prompts.map(() => new Map<number, number>())
  for (const { prompt, model, text } of answers) {
    const ofPrompt = lengths[prompt]
    ofPrompt?.set(model, Math.max(text.length, ofPrompt.get(model) ?? 0))
  }
  const rows = prompts.map(({ messages = [], kind }, prompt) => {
    const text = messages.map((message) => message.text).join('\n')
    return { prompt, kind, letters: text.length, text: text.toLowerCase() }
  })
  const kinds = [...new Set(rows.flatMap(({ kind }) => kind ?? []))]
  return {
    kinds,
    find({ words = '', kind, longestAnswer = Infinity, models }) {
      const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
      return rows
        .filter((row) => {
          const answered = lengths[row.prompt] ?? new Map<number, number>()
          const asked = models ?? [...answered.keys()]
          return (
            (kind === undefined || row.kind === kind) &&
            wanted.every((word) => row.text.includes(word)) &&
            asked.length > 0 &&
            asked.every((model) => isWithin(answered.get(model), longestAnswer))
          )
        })
        .map(({ prompt, letters }) => ({ prompt, letters }))
    },
  }
}
