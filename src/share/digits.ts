/** Bytes as one decimal number, for the numeric segment of a QR code, and back. */

/** What the largest QR code holds is 7,089; a longer number takes ever longer to read. */
const MOST_DIGITS = 8000

/** The digits; the first byte may not be zero, for a number has no zeros before it. */
export function toDigits(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return BigInt(`0x${hex}`).toString()
}

/** The bytes; undefined where it is no such number. */
export function fromDigits(digits: string): Uint8Array<ArrayBuffer> | undefined {
  if (digits.length > MOST_DIGITS || !/^[1-9]\d*$/.test(digits)) return undefined
  const hex = BigInt(digits).toString(16)
  const even = hex.length % 2 === 0 ? hex : `0${hex}`
  return Uint8Array.from({ length: even.length / 2 }, (_, place) =>
    Number.parseInt(even.slice(2 * place, 2 * place + 2), 16),
  )
}
