/** Counts and checks the bytes of a model file while they pass by. */
import { engineWords } from '@/words/of-engines'
import { Fault } from './fault'
import { checkHead, checkSize, HEAD_BYTES } from './gguf-head'

export interface WatchedBody {
  /** The same bytes; breaks off where they are not those of a model. */
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>
  /** Why it broke off by itself; undefined where it did not. */
  readonly fault: () => Fault | undefined
}

export function watchBody(
  response: Response,
  {
    url,
    total,
    onBytes,
  }: {
    readonly url: string
    readonly total: number | undefined
    readonly onBytes: (done: number, total: number | undefined) => void
  },
): WatchedBody {
  const reader = (response.body ?? new Blob().stream()).getReader()
  let head = new Uint8Array()
  let done = 0
  let fault: Fault | undefined

  const take = (part: Uint8Array): void => {
    if (head.length < HEAD_BYTES) {
      head = Uint8Array.of(...head, ...part.subarray(0, HEAD_BYTES))
      if (head.length >= HEAD_BYTES) checkHead(head, url)
    }
    done += part.length
    checkSize(done, url)
    // More than was announced means that the length was that of the compressed file.
    onBytes(done, total !== undefined && done <= total ? total : undefined)
  }
  const finish = (): void => {
    checkHead(head, url)
    if (total !== undefined && done < total) throw new Fault('cut', engineWords.wllama.cut)
  }

  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const part = await reader.read()
        if (part.done) finish()
        else take(part.value)
        if (part.done) controller.close()
        else controller.enqueue(part.value)
      } catch (cause) {
        fault = cause instanceof Fault ? cause : new Fault('cut', engineWords.wllama.cut, { cause })
        controller.error(fault)
        await reader.cancel().catch(() => undefined)
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return { stream, fault: () => fault }
}
