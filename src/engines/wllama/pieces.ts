/**
 * The names under which a large file is kept in pieces, so that a download that breaks off can go on.
 * Each piece lies under the address of its file with its first byte put behind.
 */

/** Of one piece. Larger ones lose more when a tab is closed, smaller ones make the storage slow. */
export const PIECE_BYTES = 8 * 2 ** 20

const mark = 'rightsize-piece='

export function pieceKey(url: string, start: number): string {
  const [address = url] = url.split('#')
  return `${address}${address.includes('?') ? '&' : '?'}${mark}${String(start)}`
}

/** The address of the file that a key is a piece of; the key itself where it is none. */
export const fileOfKey = (key: string): string => key.replace(new RegExp(`[?&]${mark}\\d+$`), '')
