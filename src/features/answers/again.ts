/** Asking the same model again in another way: what the new run is asked. */
import type { Message, Prompt } from '@/comparison/prompt'
import { answerOf, isOver, measurementOf, type Run } from '@/comparison/run'
import { remoteWords } from '@/words/of-remote'
import type { Again } from '@/playground/runs/next-prompt'

/** It reasoned, or may have, and its engine can be told not to. */
function canSkipReasoning({ state, variant }: Run): boolean {
  if (typeof variant.setup.baseUrl !== 'string' || variant.setup.reasoningEffort === 'none')
    return false
  return answerOf(state).thought !== '' || (measurementOf(state)?.usage.reasoningTokens ?? 0) > 0
}

/** The same prompt without reasoning; undefined where there was none, or no way to say so. */
export function withoutReasoning(run: Run): Again | undefined {
  if (!isOver(run.state) || !canSkipReasoning(run)) return undefined
  const { variant, prompt } = run
  return {
    variant: {
      ...variant,
      id: `${variant.id}:none`,
      setup: { ...variant.setup, reasoningEffort: 'none' },
    },
    ...(prompt && { prompt }),
    twist: 'no-reasoning',
  }
}

/** Below so many words there is nothing to halve. */
const FEWEST_WORDS = 8
const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** The same question with a wish for half as many words; undefined where the answer is short. */
export function halfTheLength(run: Run, asked: Prompt): Again | undefined {
  // Asked for each piece of an answer, and counted once it is over.
  if (!isOver(run.state) || run.variant.engine === 'replay') return undefined
  const count = wordsIn(answerOf(run.state).text)
  if (count < FEWEST_WORDS) return undefined
  const last = asked.messages.findLastIndex(({ role }) => role === 'user')
  const wish = remoteWords.again.atMost(Math.round(count / 2))
  const messages = asked.messages.map((message, index) =>
    index === last ? { ...message, text: `${message.text}\n\n${wish}` } : message,
  )
  return { variant: run.variant, prompt: { ...asked, messages }, twist: 'half-length' }
}

/** The turns before the last question, without the system prompt. */
export const earlierTurns = ({ messages }: Prompt): readonly Message[] =>
  messages.filter(({ role }) => role !== 'system').slice(0, -1)
