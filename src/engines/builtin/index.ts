/**
 * The `builtin` engine: the browser's own model. Each answer has a session of its own, so that every run
 * reads its whole prompt. It never downloads the model.
 */
import type { Message, Prompt } from '@/comparison/prompt'
import { reportedUsage } from '@/comparison/reported'
import type { RunEvent } from '@/comparison/run-event'
import type { Engine } from '@/engines/engine'
import { unlessAborted } from '@/engines/waiting'
import { createDeltaReader } from './delta-reader'
import { errorOf, errorOfState } from './fault'
import {
  coreOptions,
  findApi,
  stateOf,
  type ApiMessage,
  type LanguageModelApi,
  type Session,
} from './prompt-api'

const stopped: RunEvent = { type: 'run-end', reason: 'stopped' }

/** @param api For tests: a stand-in for the browser's. */
export function createBuiltinEngine(api: LanguageModelApi | undefined = findApi()): Engine {
  const whyNot = async () => errorOfState(api !== undefined, await stateOf(api))

  async function* answer(prompt: Prompt, signal: AbortSignal): AsyncGenerator<RunEvent> {
    const messages = prompt.messages.map(toApi)
    const question = messages.slice(-1)
    let session: Session | undefined
    try {
      const creating = api?.create({
        ...coreOptions,
        initialPrompts: messages.slice(0, -1),
        signal,
      })
      session = await unlessAborted(Promise.resolve(creating), signal)
      if (session === undefined) return
      const promptTokens = await promptTokensOf(session, question)
      signal.throwIfAborted()
      yield { type: 'run-start', compute: { kind: 'browser' } }
      yield* textOf(session, question, signal)
      yield* usageOf(session, promptTokens)
    } finally {
      session?.destroy()
    }
  }

  return {
    async *run(_variant, prompt, signal) {
      try {
        const error = await unlessAborted(whyNot(), signal)
        if (error !== undefined) {
          yield { type: 'run-end', reason: 'failed', error }
          return
        }
        for await (const event of answer(prompt, signal)) {
          signal.throwIfAborted()
          yield event
        }
        yield signal.aborted ? stopped : { type: 'run-end', reason: 'complete' }
      } catch (cause) {
        yield signal.aborted
          ? stopped
          : { type: 'run-end', reason: 'failed', error: errorOf(cause) }
      }
    },
    async availability() {
      const error = await whyNot()
      return error === undefined ? { ok: true } : { ok: false, why: error.message }
    },
    // No session outlives its answer.
    release: () => Promise.resolve(),
  }
}

const toApi = ({ role, text }: Message): ApiMessage => ({ role, content: text })

async function* textOf(
  session: Session,
  question: readonly ApiMessage[],
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  const reader = session.promptStreaming(question, { signal }).getReader()
  const deltas = createDeltaReader()
  const events = (texts: readonly string[]) =>
    texts.map((text): RunEvent => ({ type: 'text-delta', text }))
  for (;;) {
    const { done, value } = await unlessAborted(reader.read(), signal)
    if (done) break
    yield* events(deltas.take(value))
  }
  yield* events(deltas.end())
}

const usageNow = ({ contextUsage, inputUsage }: Session): number | undefined =>
  contextUsage ?? inputUsage

/** What stands in the context already, and what the question will add; undefined where it is not said. */
async function promptTokensOf(
  session: Session,
  question: readonly ApiMessage[],
): Promise<number | undefined> {
  const before = usageNow(session)
  const measuring = session.measureContextUsage?.(question) ?? session.measureInputUsage?.(question)
  const added = await measuring
  return before === undefined || added === undefined ? undefined : before + added
}

/** Prompt and answer stand in the context together: what is more than the prompt is the answer. */
function* usageOf(session: Session, promptTokens: number | undefined): Generator<RunEvent> {
  const all = usageNow(session)
  if (promptTokens === undefined || all === undefined || all <= promptTokens) return
  const usage = reportedUsage({ promptTokens, outputTokens: all - promptTokens })
  yield { type: 'usage-report', usage }
}
