/** Reads a file of recorded answers in a worker, with progress; ending it takes no time. */
import type { ReadOutcome, RecordedAnswer, RecordedPrompt } from '@/recorded/recorded-set'
import type { FromWorker, ReadingProgress, ToWorker } from './messages'

export type { ReadingProgress, RecordedSource } from './messages'

export interface Reading extends ToWorker {
  readonly signal: AbortSignal
  readonly onProgress?: (progress: ReadingProgress) => void
}

/**
 * Of an address, the visitor has agreed beforehand that its host is asked.
 *
 * @throws the signal's reason once it aborts; the worker is gone by then. Error where its code cannot be had.
 */
export async function readRecorded({
  source,
  options,
  signal,
  onProgress,
}: Reading): Promise<ReadOutcome> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'recorded-answers',
  })
  const prompts: RecordedPrompt[] = []
  const answers: RecordedAnswer[] = []
  let onAbort = () => {}
  return new Promise<ReadOutcome>((resolve, reject) => {
    onAbort = () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'))
    }
    signal.addEventListener('abort', onAbort)
    worker.onerror = ({ message }) => {
      reject(new Error(message))
    }
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'progress':
          onProgress?.(data.progress)
          break
        case 'part':
          for (const prompt of data.prompts) prompts.push(prompt)
          for (const answer of data.answers) answers.push(answer)
          break
        case 'set':
          resolve({ kind: 'read', set: { ...data.set, prompts, answers } })
          break
        case 'other':
          resolve(data.outcome)
          break
      }
    }
    const order: ToWorker = { source, options }
    worker.postMessage(order)
  }).finally(() => {
    signal.removeEventListener('abort', onAbort)
    worker.terminate()
  })
}
