/** The few elements that a picture is made of, as SVG text. Every word from outside is escaped. */
import { escaped } from '@/share/copies'
import type { QrCode } from '@/share/qr-code'
import { isRightToLeft, linesOf, writable, type Font, type Measure } from './text-lines'
import { drawnCode } from '@/features/share/drawn-code'

/** What is drawn, and where it ends. */
export interface Drawn {
  readonly svg: string
  readonly bottom: number
}

export interface TextPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly font: Font
  readonly color: string
  readonly mostLines: number
}

const LINE_HEIGHT = 1.32
/** From the top of a line to the foot of its letters, as a part of its size. */
const BASELINE = 0.98

const written = (text: string): string => escaped(writable(text))

/** One line that is not broken. */
export const label = (
  text: string,
  { x, y, font, color }: Pick<TextPlace, 'x' | 'y' | 'font' | 'color'>,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string =>
  `<text x="${x}" y="${y}" font-size="${font.size}" font-weight="${font.weight}" fill="${color}" text-anchor="${anchor}">${written(text)}</text>`

/** Text in lines; from its right edge where it is read so. */
export function block(text: string, place: TextPlace, measure: Measure): Drawn {
  const { x, y, width, font, color, mostLines } = place
  const lines = linesOf(text, font, width, mostLines, measure)
  const step = font.size * LINE_HEIGHT
  const svg = lines.map((line, index) => {
    const at = y + index * step + font.size * BASELINE
    if (!isRightToLeft(line)) return label(line, { x, y: at, font, color })
    return `<g direction="rtl">${label(line, { x: x + width, y: at, font, color })}</g>`
  })
  return { svg: svg.join(''), bottom: y + lines.length * step }
}

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  { fill, stroke }: { readonly fill: string; readonly stroke: string },
): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${fill}" stroke="${stroke}"/>`

/** Dark on light in both palettes: readers expect it so. */
export function qrBlock(code: QrCode, x: number, y: number, side: number): string {
  const { side: modules, path } = drawnCode(code)
  return (
    `<g transform="translate(${x} ${y}) scale(${side / modules})" shape-rendering="crispEdges">` +
    `<rect width="${modules}" height="${modules}" fill="#ffffff"/>` +
    `<path d="${path}" fill="#000000"/></g>`
  )
}

/** The whole file. */
export const pictureFile = (
  width: number,
  height: number,
  paper: string,
  name: string,
  parts: readonly string[],
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif">` +
  `<title>${written(name)}</title><rect width="${width}" height="${height}" fill="${paper}"/>${parts.join('')}</svg>`
