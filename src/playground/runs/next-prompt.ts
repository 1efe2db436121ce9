/** Asking on: what the runs of the next turn are asked. */
import type { Message, Prompt } from '@/comparison/prompt'
import { answerOf, type Run, type RunState } from '@/comparison/run'

/** What a run beside another one has of its own. */
export type Again = Pick<Run, 'variant'> & Pick<Partial<Run>, 'prompt' | 'twist'>

/** The prompt of a comparison that goes on: its system prompt, and the new question. */
export const nextPrompt = ({ messages, settings }: Prompt, question: string): Prompt => ({
  messages: [...messages.filter(({ role }) => role === 'system'), { role: 'user', text: question }],
  settings,
})

/** What one run is asked next: its own history, then the question. A turn without an answer is left out. */
export function promptAfter(asked: Prompt, state: RunState, question: string): Prompt {
  const { text } = answerOf(state)
  const last = asked.messages.findLastIndex(({ role }) => role === 'user')
  const turn: readonly Message[] =
    text === ''
      ? asked.messages.filter((_, index) => index !== last)
      : [...asked.messages, { role: 'assistant', text }]
  return { ...asked, messages: [...turn, { role: 'user', text: question }] }
}
