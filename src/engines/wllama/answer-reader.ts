/** Turns the library's chunks into events, and remembers how the answer ended. */
import type { ChatCompletionChunk } from '@wllama/wllama/esm/index.js'
import { reportedTimings, reportedUsage } from '@/comparison/reported'
import type { AnswerPace, RunEvent } from '@/comparison/run-event'
import { createThinkSplitter } from '@/engines/think-splitter'

export interface AnswerReader {
  readonly take: (chunk: ChatCompletionChunk) => void
  /** No chunk comes any more. */
  readonly close: () => void
  readonly end: () => 'complete' | 'length'
}

/** @param paceOf Asked when the answer is over. */
export function createAnswerReader(
  emit: (event: RunEvent) => void,
  paceOf: () => AnswerPace | undefined,
): AnswerReader {
  const splitter = createThinkSplitter()
  let isFull = false

  return {
    take({ choices: [choice], timings }) {
      if (choice?.finish_reason === 'length') isFull = true
      const thought = thoughtOf(choice?.delta)
      if (thought !== '') emit({ type: 'thought-delta', text: thought })
      const text = choice?.delta.content ?? ''
      if (text !== '') splitter.take(text).forEach(emit)
      if (timings !== undefined) emit(reportOf(timings, paceOf()))
    },
    close() {
      splitter.close().forEach(emit)
    },
    end: () => (isFull ? 'length' : 'complete'),
  }
}

/** The library sends reasoning that it recognised, though its types do not know it. */
const thoughtOf = (delta: object | undefined): string =>
  delta !== undefined && 'reasoning_content' in delta && typeof delta.reasoning_content === 'string'
    ? delta.reasoning_content
    : ''

function reportOf(
  timings: NonNullable<ChatCompletionChunk['timings']>,
  pace: AnswerPace | undefined,
): RunEvent {
  const { prompt_n, prompt_ms, cache_n, predicted_n, predicted_ms } = timings
  return {
    type: 'usage-report',
    usage: reportedUsage({
      // llama.cpp counts here only what it had to read anew.
      promptTokens: prompt_n + cache_n,
      cachedPromptTokens: cache_n,
      outputTokens: predicted_n,
    }),
    timings: reportedTimings({ prefill: prompt_ms, decode: predicted_ms }),
    ...(pace && { pace }),
  }
}
