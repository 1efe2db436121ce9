/** A comparison as a picture: the whole of it, or a card of the size that link previews take. */
import type { QrCode } from '@/share/qr-code'
import type { Sheet } from '@/share/sheet'
import { words } from '@/words'
import { answerCards } from './answer-cards'
import { chartBlock } from './chart-block'
import { block, label, pictureFile, qrBlock, type Drawn } from './draw'
import { palettes, type Palette } from './palette'
import type { Measure } from './text-lines'

export const pictureKinds = ['whole', 'card'] as const
export type PictureKind = (typeof pictureKinds)[number]

export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

export interface PictureParts {
  readonly sheet: Sheet
  readonly theme: 'light' | 'dark'
  readonly measure: Measure
  /** With what it holds; absent where no code would be readable. */
  readonly qr?: { readonly code: QrCode; readonly holds: string } | undefined
}

const WIDTH = 1200
const CARD_HEIGHT = 630
const MARGIN = 56
const INSIDE = WIDTH - 2 * MARGIN
const CHART_GAP = 20
/** Between the chart’s axis and the foot of a card. */
const FOOT_GAP = 6
/** A module is at least two pixels on a picture seen as it is. */
const QR_SIDE = { whole: 260, card: 176 }
/** Modules along a side that are readable at these sizes, with the quiet zone. */
export const mostModules: Readonly<Record<PictureKind, number>> = { whole: 130, card: 88 }

const { brand } = words.page

export const pictureOf = (kind: PictureKind, parts: PictureParts): Picture =>
  kind === 'whole' ? wholePicture(parts) : cardPicture(parts)

type Stack = (draw: (y: number) => Drawn, gap: number) => void

/** Puts one part under the other; a part with nothing in it takes no gap. */
function stackFrom(top: number): {
  readonly add: Stack
  readonly parts: string[]
  bottom: () => number
} {
  const parts: string[] = []
  let bottom = top
  const add: Stack = (draw, gap) => {
    const drawn = draw(bottom + gap)
    if (drawn.svg === '') return
    parts.push(drawn.svg)
    bottom = drawn.bottom
  }
  return { add, parts, bottom: () => bottom }
}

function wholePicture({ sheet, theme, measure, qr }: PictureParts): Picture {
  const palette = palettes[theme]
  const { add, parts, bottom } = stackFrom(MARGIN)
  addHead(add, sheet, palette, measure, { question: 3, headline: 4 })
  for (const note of sheet.finding?.notes.slice(0, 2) ?? [])
    add((y) => paragraph(note, y, 17, palette.ink2, 2, measure), 8)
  add((y) => chartBlock(sheet, { x: MARGIN, y, width: INSIDE, mostHeight: 900 }, palette), 26)
  add((y) => answerCards(sheet.rows, { x: MARGIN, y, width: INSIDE }, palette, measure), 24)
  if (sheet.note !== undefined) {
    const { note } = sheet
    add((y) => paragraph(note, y, 17, palette.ink2, 4, measure), 20)
  }
  const top = bottom() + 32
  const side = qr === undefined ? 0 : QR_SIDE.whole
  const foot = footOf(sheet, palette, measure, { top, width: INSIDE - side - 24, qr })
  if (qr !== undefined) parts.push(qrBlock(qr.code, WIDTH - MARGIN - side, top, side))
  const height = Math.ceil(Math.max(foot.bottom, top + side) + MARGIN)
  const svg = pictureFile(WIDTH, height, palette.paper, sheet.question, [...parts, foot.svg])
  return { svg, width: WIDTH, height }
}

function cardPicture({ sheet, theme, measure, qr }: PictureParts): Picture {
  const palette = palettes[theme]
  const { add, parts, bottom } = stackFrom(MARGIN - 8)
  addHead(add, sheet, palette, measure, { question: 2, headline: 3 })
  const side = qr === undefined ? 0 : QR_SIDE.card
  const footTop = CARD_HEIGHT - MARGIN - 62
  const mostHeight = footTop - bottom() - CHART_GAP - FOOT_GAP
  add(
    (y) => chartBlock(sheet, { x: MARGIN, y, width: INSIDE - side, mostHeight }, palette),
    CHART_GAP,
  )
  const foot = footOf(sheet, palette, measure, { top: footTop, width: INSIDE - side - 24, qr })
  if (qr !== undefined)
    parts.push(qrBlock(qr.code, WIDTH - MARGIN - side, CARD_HEIGHT - MARGIN - side, side))
  const svg = pictureFile(WIDTH, CARD_HEIGHT, palette.paper, sheet.question, [...parts, foot.svg])
  return { svg, width: WIDTH, height: CARD_HEIGHT }
}

function addHead(
  add: Stack,
  { title, question, finding }: Sheet,
  palette: Palette,
  measure: Measure,
  most: { readonly question: number; readonly headline: number },
): void {
  if (title !== undefined) add((y) => paragraph(title, y, 19, palette.accent, 1, measure, 600), 0)
  add((y) => paragraph(question, y, 25, palette.ink2, most.question, measure), 4)
  if (finding !== undefined)
    add((y) => paragraph(finding.headline, y, 38, palette.ink, most.headline, measure, 650), 12)
}

const paragraph = (
  text: string,
  y: number,
  size: number,
  color: string,
  mostLines: number,
  measure: Measure,
  weight = 400,
): Drawn =>
  block(text, { x: MARGIN, y, width: INSIDE, font: { size, weight }, color, mostLines }, measure)

/** Whose figures, of which day, and where all of it opens. */
function footOf(
  { source }: Sheet,
  palette: Palette,
  measure: Measure,
  {
    top,
    width,
    qr,
  }: { readonly top: number; readonly width: number; readonly qr: PictureParts['qr'] },
): Drawn {
  const name = label(brand, {
    x: MARGIN,
    y: top + 17,
    font: { size: 18, weight: 700 },
    color: palette.accent,
  })
  const font = { size: 14.5, weight: 400 }
  const said = qr === undefined ? source : `${source} ${qr.holds}`
  const lines = block(
    said,
    { x: MARGIN, y: top + 26, width, font, color: palette.ink3, mostLines: 3 },
    measure,
  )
  return { svg: name + lines.svg, bottom: lines.bottom }
}
