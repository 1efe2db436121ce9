/** Text made small by the browser's own deflate, and back, with an end to what a small input may become. */

async function readWhole(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      return undefined
    }
    chunks.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const through = (bytes: Uint8Array<ArrayBuffer>, pair: GenericTransformStream) =>
  new Blob([bytes]).stream().pipeThrough<Uint8Array>(pair)

/** The bytes of deflate without a header, of the text as UTF-8. */
export async function squeeze(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text)
  const squeezed = await readWhole(through(bytes, new CompressionStream('deflate-raw')), Infinity)
  return squeezed ?? new Uint8Array()
}

/** The text; or what is wrong: it would grow beyond `most` bytes, or it is no deflate of UTF-8. */
export async function unsqueeze(
  squeezed: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: 'too-large' | 'damaged' }
> {
  try {
    const bytes = await readWhole(through(squeezed, new DecompressionStream('deflate-raw')), most)
    if (bytes === undefined) return { ok: false, fault: 'too-large' }
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, fault: 'damaged' }
  }
}
