/** What is asked: a list of messages, and the settings of the answer. */
import type { Tokens } from '@/units/quantity'
import type { TextReference } from './recorded'

export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly text: string
}

/** An absent setting is left to the engine or the host. */
export interface PromptSettings {
  /** 0 to 2. */
  readonly temperature?: number
  readonly maximumTokens?: Tokens
  /** A whole number; the same seed asks for the same answer where the engine can promise it. */
  readonly seed?: number
}

export interface Prompt {
  readonly messages: readonly Message[]
  readonly settings: PromptSettings
  /** Where the prompt is to be found, if it is not the visitor's own: it is then not kept and not shared. */
  readonly reference?: TextReference
}

/** What the visitor typed last: the title of a comparison. */
export const questionOf = (prompt: Prompt): string =>
  prompt.messages.findLast(({ role }) => role === 'user')?.text ?? ''

export const systemOf = (prompt: Prompt): string =>
  prompt.messages.find(({ role }) => role === 'system')?.text ?? ''
