/** The answers as cards in rows, each clipped, with what it cost and whether it would do. */
import type { Sheet } from '@/share/sheet'
import { sharing } from '@/words/of-sharing'
import { block, box, type Drawn } from './draw'
import type { Palette } from './palette'
import { withoutMarks, type Measure } from './text-lines'

type Row = Sheet['rows'][number]

const GAP = 20
const PADDING = 20
const MOST_ABREAST = 3
const { copies } = sharing

export function answerCards(
  rows: readonly Row[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  palette: Palette,
  measure: Measure,
): Drawn {
  const abreast = Math.min(rows.length, MOST_ABREAST)
  const width = (place.width - (abreast - 1) * GAP) / abreast
  const parts: string[] = []
  let top = place.y
  for (let start = 0; start < rows.length; start += abreast) {
    const cards = rows.slice(start, start + abreast).map((row, column) => {
      const x = place.x + column * (width + GAP)
      return {
        x,
        ...cardInside(
          row,
          { x: x + PADDING, y: top + PADDING, width: width - 2 * PADDING },
          palette,
          measure,
        ),
      }
    })
    const height = Math.max(...cards.map(({ bottom }) => bottom)) + PADDING - top
    const look = { fill: palette.card, stroke: palette.line }
    for (const { x, svg } of cards) parts.push(box(x, top, width, height, look), svg)
    top += height + GAP
  }
  return { svg: parts.join(''), bottom: top - GAP }
}

interface Line {
  readonly text: string
  readonly size: number
  readonly weight: number
  readonly color: string
  readonly mostLines: number
  readonly before: number
}

function cardInside(
  row: Row,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  palette: Palette,
  measure: Measure,
): Drawn {
  const parts: string[] = []
  let top = y
  for (const { text, size, weight, color, mostLines, before } of linesIn(row, palette)) {
    const font = { size, weight }
    const drawn = block(text, { x, y: top + before, width, font, color, mostLines }, measure)
    parts.push(drawn.svg)
    top = drawn.bottom
  }
  return { svg: parts.join(''), bottom: top }
}

function linesIn({ name, size, energy, accepted, answer }: Row, palette: Palette): readonly Line[] {
  const { ink, ink2, ink3, good } = palette
  const judged =
    accepted === undefined ? undefined : accepted ? copies.goodEnough : copies.notGoodEnough
  return [
    {
      text: [name, size].filter(Boolean).join(' · '),
      size: 19,
      weight: 600,
      color: ink,
      mostLines: 2,
      before: 0,
    },
    ...(energy === undefined
      ? []
      : [
          { text: energy.best, size: 26, weight: 640, color: ink, mostLines: 1, before: 6 },
          {
            text: `${energy.range} · ${energy.mark}`,
            size: 15,
            weight: 400,
            color: ink2,
            mostLines: 2,
            before: 0,
          },
        ]),
    ...(answer === undefined
      ? []
      : [
          {
            text: withoutMarks(answer) || copies.emptyAnswer,
            size: 17,
            weight: 400,
            color: ink,
            mostLines: 14,
            before: 12,
          },
        ]),
    ...(judged === undefined
      ? []
      : [
          {
            text: judged,
            size: 15,
            weight: 600,
            color: accepted === true ? good : ink3,
            mostLines: 1,
            before: 10,
          },
        ]),
  ]
}
