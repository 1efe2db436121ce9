/**
 * A few tokens that nobody sees, before a model's first answer: browsers compile what runs often better
 * while it runs, so that a first answer would seem slower than all that follow.
 */
import type { Prompt } from '@/comparison/prompt'
import { createTimer } from '@/engines/waiting'
import { tokens } from '@/units/quantity'
import { Crash } from './fault'
import type { Llama } from './llama'
import { stoppedInTime } from './stop-in-time'

/** A slow model is warm after fewer tokens, and the visitor waits. */
const MOST_MS = 300
const prompt: Prompt = {
  messages: [{ role: 'user', text: 'Hello' }],
  settings: { temperature: 0, maximumTokens: tokens(16) },
}

/** @throws Crash where the model did not survive it; or the signal's reason. */
export async function warmUp(llama: Llama, signal: AbortSignal): Promise<void> {
  const enough = new AbortController()
  const timer = createTimer(MOST_MS)
  void timer.done.then(() => {
    enough.abort()
  })
  const either = AbortSignal.any([signal, enough.signal])
  try {
    await stoppedInTime(
      llama.answer(prompt, either, () => {}),
      signal,
    )
  } catch (cause) {
    // What it has against this prompt is no reason not to ask the visitor's.
    if (cause instanceof Crash || signal.aborted) throw cause
  } finally {
    timer.clear()
  }
}
