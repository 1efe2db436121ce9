/**
 * An address as a QR code. Decimal digits at its end go into a numeric segment, where three take ten
 * bits: a payload as a number holds about a third more than the same as letters.
 */
import qrcode from 'qrcode-generator'

export type ErrorLevel = 'L' | 'M' | 'Q' | 'H'

export interface QrCode {
  /** Modules along a side, without the quiet zone. */
  readonly size: number
  /** 1 to 40. */
  readonly version: number
  readonly level: ErrorLevel
  readonly isDark: (row: number, column: number) => boolean
}

/** From strong to weak. */
const levels: readonly ErrorLevel[] = ['H', 'Q', 'M', 'L']
/** Up to this version a phone reads a code from the far side of a room. */
const EASY_VERSION = 12
/** Beyond this one most phones need a steady hand, and a projector does not do. */
export const DENSEST_EASY_READ = 25

function codeAt(level: ErrorLevel, start: string, digits: string): QrCode | undefined {
  const code = qrcode(0, level)
  code.addData(start, 'Byte')
  if (digits !== '') code.addData(digits, 'Numeric')
  try {
    code.make()
  } catch {
    // The library has no other word for a text that no version holds.
    return undefined
  }
  const size = code.getModuleCount()
  return {
    size,
    version: (size - 17) / 4,
    level,
    isDark: (row, column) => code.isDark(row, column),
  }
}

/** More than version 40 holds of anything. */
const MOST_LETTERS = 7089

/**
 * The code of an address, with as much error correction as it can have without growing denser than
 * it must be; undefined where no code holds it.
 */
export function qrCodeOf(address: string): QrCode | undefined {
  if (address.length > MOST_LETTERS) return undefined
  const [, start = address, digits = ''] = /^(.*?#n=)(\d+)$/s.exec(address) ?? []
  const weakest = codeAt('L', start, digits)
  if (weakest === undefined) return undefined
  const densest = Math.max(EASY_VERSION, weakest.version)
  for (const level of levels) {
    const code = level === 'L' ? weakest : codeAt(level, start, digits)
    if (code !== undefined && code.version <= densest) return code
  }
  return weakest
}

/** Light modules around a code, which readers need. */
export const QUIET_ZONE = 4

/** The dark modules as the data of an SVG path, one unit a module, with the quiet zone around. */
export function qrPath({ size, isDark }: QrCode): string {
  const parts: string[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(row, column)) continue
      const start = column
      while (column + 1 < size && isDark(row, column + 1)) column += 1
      parts.push(
        `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${column - start + 1}v1h-${column - start + 1}z`,
      )
    }
  }
  return parts.join('')
}
