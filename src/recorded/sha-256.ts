/**
 * SHA-256 of a text in UTF-8, in hexadecimal digits. By hand, because this room has no DOM, and a page on
 * plain http has no `crypto.subtle`.
 *
 * Source: FIPS PUB 180-4, "Secure Hash Standard", sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2.
 */

const ROUNDS = 64
const BLOCK_BYTES = 64
const WORD = 2 ** 32

/** The first 32 bits of the fractions of a root of the first primes. */
function rootFractions(count: number, root: (prime: number) => number): Uint32Array {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate += 1) {
    let isPrime = true
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1)
      if (candidate % divisor === 0) isPrime = false
    if (isPrime) found.push((root(candidate) % 1) * WORD)
  }
  return Uint32Array.from(found)
}
const roundConstants = Int32Array.from(rootFractions(ROUNDS, Math.cbrt))
const firstState = rootFractions(8, Math.sqrt)

/** UTF-8; half of a surrogate pair becomes U+FFFD, as `TextEncoder` has it. */
function utf8Of(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3 + BLOCK_BYTES * 2)
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at)
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(at + 1)
      if (code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
        code = 0x10000 + (code - 0xd800) * 0x400 + (next - 0xdc00)
        at += 1
      } else code = 0xfffd
    }
    if (code < 0x80) bytes[length++] = code
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
      bytes[length++] = ([0, 0xc0, 0xe0, 0xf0][more] ?? 0) | (code >> (6 * more))
      for (let left = more - 1; left >= 0; left -= 1)
        bytes[length++] = 0x80 | ((code >> (6 * left)) & 0x3f)
    }
  }
  return bytes.subarray(0, length)
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function mixBlock(state: Int32Array, words: Int32Array): void {
  for (let at = 16; at < ROUNDS; at += 1) {
    const [far, near] = [words[at - 15] ?? 0, words[at - 2] ?? 0]
    const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)
    const large = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)
    words[at] = ((words[at - 16] ?? 0) + small + (words[at - 7] ?? 0) + large) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let at = 0; at < ROUNDS; at += 1) {
    const choice = (e & f) ^ (~e & g)
    const sumE = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + sumE + choice + (roundConstants[at] ?? 0) + (words[at] ?? 0)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const sumA = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + sumA + majority) | 0
  }
  const mixed = [a, b, c, d, e, f, g, h]
  mixed.forEach((word, at) => {
    state[at] = (state[at] ?? 0) + word
  })
}

export function sha256(text: string): string {
  const content = utf8Of(text)
  const blocks = Math.ceil((content.length + 9) / BLOCK_BYTES)
  const padded = new Uint8Array(blocks * BLOCK_BYTES)
  padded.set(content)
  padded[content.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor((content.length * 8) / WORD))
  view.setUint32(padded.length - 4, content.length * 8)
  const state = Int32Array.from(firstState)
  const words = new Int32Array(ROUNDS)
  for (let start = 0; start < padded.length; start += BLOCK_BYTES) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(start + at * 4)
    mixBlock(state, words)
  }
  return Array.from(new Uint32Array(state.buffer), (word) =>
    word.toString(16).padStart(8, '0'),
  ).join('')
}
