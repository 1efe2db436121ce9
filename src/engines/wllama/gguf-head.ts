/** Tells a GGUF file from what mistakenly comes in its place, by its first bytes. */
import { engineWords } from '@/words/of-engines'
import { Fault } from './fault'
import { LARGEST_FILE } from './limits'

/** How many bytes it takes to tell; fewer only where the file has no more. */
export const HEAD_BYTES = 16

/** @throws Fault with the reason, where these are not the first bytes of a model file. */
export function checkHead(head: Uint8Array, where: string): void {
  const text = new TextDecoder('latin1').decode(head)
  if (text.startsWith('GGUF')) return
  if (text === '') throw new Fault('bad-model', engineWords.wllama.empty(where))
  if (text.trimStart().startsWith('<'))
    throw new Fault('bad-model', engineWords.wllama.webPage(where))
  if (text.startsWith('version https:'))
    throw new Fault('bad-model', engineWords.wllama.pointer(where))
  throw new Fault('bad-model', engineWords.wllama.notAGguf(where))
}

/** @throws Fault where a browser cannot read so large a file as one. */
export function checkSize(size: number, where: string): void {
  if (size > LARGEST_FILE) throw new Fault('bad-model', engineWords.wllama.tooLarge(where))
}
