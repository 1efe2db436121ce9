/** The energy of all answers as ranges on a log axis, as the page draws them. */
import { axisText, numberText } from '@/units/format'
import { rangeLayout } from '@/ui/range-chart'
import type { Sheet } from '@/share/sheet'
import { words } from '@/words'
import { sharing } from '@/words/of-sharing'
import { label, type Drawn } from './draw'
import type { Palette } from './palette'
import { isRightToLeft } from './text-lines'

type Row = Sheet['rows'][number]

const NAME = { size: 13, weight: 600 }
const SMALL = { size: 13, weight: 400 }
const CAPTION_HEIGHT = 26
/** The page's chart is drawn for a screen at arm's length; a picture is seen smaller. */
const SCALE = 1.3

/** Of as many answers as fit into `mostHeight`; nothing where no energy is known, or not one fits. */
export function chartBlock(
  { rows, unit }: Sheet,
  place: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly mostHeight: number
  },
  palette: Palette,
): Drawn {
  const { x, y, width, mostHeight } = place
  if (rows.every(({ bar }) => bar === undefined)) return { svg: '', bottom: y }
  const fitted = fittingRows(rows, width / SCALE, mostHeight / SCALE - CAPTION_HEIGHT)
  if (fitted === undefined) return { svg: '', bottom: y }
  const { shown, layout } = fitted
  const { chart, unknown } = words.page.energy
  const ticks = layout.ticks.map(
    (tick) =>
      `<line x1="${tick.x}" x2="${tick.x}" y1="4" y2="${layout.axisY}" stroke="${palette.line}"/>` +
      label(
        axisText(tick.value),
        { x: tick.x, y: layout.axisY + 20, font: SMALL, color: palette.ink3 },
        'middle',
      ),
  )
  const bars = layout.rows.map((row, index) => {
    const isAccepted = shown[index]?.accepted === true
    const name = nameLabel(row.name, {
      x: row.nameX,
      y: row.nameY + 5,
      font: NAME,
      color: palette.ink,
    })
    if (row.bar === undefined)
      return (
        name +
        label(unknown, { x: layout.left + 8, y: row.y + 5, font: SMALL, color: palette.ink3 })
      )
    const { left, mid, right, valueX } = row.bar
    return (
      name +
      `<line x1="${left}" x2="${right}" y1="${row.y}" y2="${row.y}" stroke="${palette.range}" stroke-width="6" stroke-linecap="round"/>` +
      `<circle cx="${mid}" cy="${row.y}" r="6" fill="${isAccepted ? palette.good : palette.dot}"/>` +
      label(numberText(shown[index]?.bar?.mid ?? NaN), {
        x: valueX,
        y: row.y + 5,
        font: NAME,
        color: palette.ink,
      })
    )
  })
  const said =
    shown.length < rows.length
      ? sharing.ways.picture.someOf(chart.title(unit), shown.length, rows.length)
      : chart.title(unit)
  const caption = label(said, { x: 0, y: 12, font: SMALL, color: palette.ink2 })
  return {
    svg: `<g transform="translate(${x} ${y}) scale(${SCALE})">${caption}<g transform="translate(0 ${CAPTION_HEIGHT})">${ticks.join('')}${bars.join('')}</g></g>`,
    bottom: y + (CAPTION_HEIGHT + layout.height) * SCALE,
  }
}

/** How wide bold letters are beside those of the page. */
const BOLD = 1.15

/** As many rows as fit, in their order; of those that do not all fit, the ones that the finding is about. */
function fittingRows(rows: readonly Row[], width: number, mostHeight: number) {
  for (let count = rows.length; count > 0; count -= 1) {
    const shown = tellingRows(rows, count)
    const placed = shown.map(({ name, bar }, index) => ({ id: String(index), name, range: bar }))
    const layout = rangeLayout(placed, width, BOLD)
    if (layout.height <= mostHeight) return { shown, layout }
  }
  return undefined
}

/** Those that were good enough and both ends of what was used, then the first ones. */
function tellingRows(rows: readonly Row[], count: number): readonly Row[] {
  const byEnergy = rows
    .filter(({ bar }) => bar !== undefined)
    .toSorted((a, b) => (a.bar?.mid ?? 0) - (b.bar?.mid ?? 0))
  const accepted = byEnergy.filter((row) => row.accepted === true)
  const ranked = [...accepted.slice(0, 1), ...byEnergy.slice(-1), ...byEnergy.slice(0, 1)]
  const chosen = new Set([...new Set([...ranked, ...accepted, ...rows])].slice(0, count))
  return rows.filter((row) => chosen.has(row))
}

/** From where it begins, also where its letters are read from right to left. */
const nameLabel = (name: string, place: Parameters<typeof label>[1]): string =>
  isRightToLeft(name) ? `<g direction="rtl">${label(name, place, 'end')}</g>` : label(name, place)
