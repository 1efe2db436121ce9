/** A pause after each token, so that a phone can draw its screen while it answers. */
import type { MachineFacts } from '@/device/machine'
import { createTimer } from '@/engines/waiting'

/** One picture of the screen at 60 Hz: a phone draws with the same processor that computes. */
const MS_BETWEEN_TOKENS = 1000 / 60

/**
 * The same pieces, each asked for a moment after the one before. Without it, the next token is put in
 * line as soon as one is there, and a phone does nothing else until the answer ends.
 */
export async function* paced<Piece>(
  pieces: AsyncIterable<Piece>,
  { isPhone }: MachineFacts,
): AsyncGenerator<Piece, void, undefined> {
  for await (const piece of pieces) {
    yield piece
    if (isPhone) await createTimer(MS_BETWEEN_TOKENS).done
  }
}
