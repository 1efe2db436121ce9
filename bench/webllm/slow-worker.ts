/**
 * The engine's worker with a library that waits after each token, so that what a graphics processor
 * draws while it waits can be told from what it draws while it computes.
 */
import { watchGpu } from '@/device/gpu-timing'
import type { Library } from '@/engines/webllm/library'
import { createMlcLibrary } from '@/engines/webllm/mlc-library'
import { serve } from '@/engines/webllm/serve'

const PAUSE_MS = 20

async function* slowed<Piece>(
  pieces: AsyncIterable<Piece>,
): AsyncGenerator<Piece, void, undefined> {
  for await (const piece of pieces) {
    yield piece
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

const library = createMlcLibrary()
const slow: Library = { ...library, answer: async (prompt) => slowed(await library.answer(prompt)) }
serve(slow, watchGpu(false))
