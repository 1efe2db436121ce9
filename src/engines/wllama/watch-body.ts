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
    from,
    total,
    onBytes,
  }: {
    readonly url: string
    /** The byte of the file that the body begins with. */
    readonly from: number
    /** Of the whole file. */
    readonly total: number | undefined
    readonly onBytes: (done: number, total: number | undefined) => void
  },
): WatchedBody {
  const reader = (response.body ?? new Blob().stream()).getReader()
  // What begins in the middle has no head of its own; that of the file was seen when it came.
  let head = new Uint8Array(from === 0 ? 0 : HEAD_BYTES)
  let done = from
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
    if (from === 0) checkHead(head, url)
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
