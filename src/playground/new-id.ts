/** Ids of comparisons and runs, made in the page. */

const HEX = 16

/**
 * A version 4 UUID. The browser's own `crypto.randomUUID` is kept back from pages that came over plain
 * http from another machine, as in a room that one laptop serves; random bytes are not.
 */
export function newIdOfPage(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(HEX).padStart(2, '0')
  }).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
