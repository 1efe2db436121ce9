/** Reads a reply to its end: bytes in, run events out, the last of them `run-end`. */
import type { RunEvent } from '@/comparison/run-event'
import { milliseconds, type Milliseconds } from '@/units/quantity'
import { createAnswer } from './answer'
import type { Protocol } from './door'
import { errorOfSilence, type Asked } from './failure'
import { energyInHeaders } from './metered'
import type { Watch } from './watch'

/** After the model is done the host is waited for only so long: token counts may still come. */
const LINGER = milliseconds(3000)

export async function* readAnswer(
  { body, headers }: Response,
  asked: Asked,
  protocol: Protocol,
  watch: Watch,
  silence: Milliseconds,
): AsyncGenerator<RunEvent, void> {
  const answer = createAnswer(asked, protocol, energyInHeaders(headers))
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let how: 'end' | 'cut' = 'end'
  try {
    while (reader !== undefined && !answer.isOver() && watch.gaveUp() === undefined) {
      const limit = answer.isFinished() ? milliseconds(Math.min(LINGER, silence)) : silence
      const piece = await nextPiece(reader, watch, limit)
      if (typeof piece === 'string') {
        how = piece
        break
      }
      for (const event of answer.take(decoder.decode(piece, { stream: true }))) {
        if (watch.gaveUp() === 'stopped') break
        yield event
      }
    }
  } finally {
    // Lets go of the connection; one that is broken already has nothing to let go of.
    reader?.cancel().catch(() => undefined)
  }
  const gaveUp = watch.gaveUp()
  yield* answer.close(gaveUp === 'silence' ? errorOfSilence(asked, silence) : (gaveUp ?? how))
}

async function nextPiece(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  watch: Watch,
  limit: Milliseconds,
): Promise<Uint8Array | 'end' | 'cut'> {
  try {
    const { done, value } = await watch.waitFor(reader.read(), limit)
    return done ? 'end' : value
  } catch {
    return 'cut'
  }
}
