/** The energy of all answers as ranges on a log axis, as the page draws them. */
import { axisText, numberText } from '@/units/format'
import { rangeLayout } from '@/ui/range-chart'
import type { Sheet } from '@/state/sheet'
import { words } from '@/words'
import { label, type Drawn } from './draw'
import type { Palette } from './palette'

const NAME = { size: 13, weight: 600 }
const SMALL = { size: 13, weight: 400 }
const CAPTION_HEIGHT = 26
/** The page's chart is drawn for a screen at arm's length; a picture is seen smaller. */
const SCALE = 1.3

/** Nothing where no energy is known. At most `mostRows` answers. */
export function chartBlock(
  { rows, unit }: Sheet,
  place: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly mostRows: number
  },
  palette: Palette,
): Drawn {
  const { x, y, width, mostRows } = place
  if (rows.every(({ bar }) => bar === undefined)) return { svg: '', bottom: y }
  const shown = rows.slice(0, mostRows)
  const layout = rangeLayout(
    shown.map(({ name, bar }, index) => ({ id: String(index), name, range: bar })),
    width / SCALE,
  )
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
    const name = label(row.name, { x: row.nameX, y: row.nameY + 5, font: NAME, color: palette.ink })
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
  const caption = label(chart.title(unit), { x: 0, y: 12, font: SMALL, color: palette.ink2 })
  return {
    svg: `<g transform="translate(${x} ${y}) scale(${SCALE})">${caption}<g transform="translate(0 ${CAPTION_HEIGHT})">${ticks.join('')}${bars.join('')}</g></g>`,
    bottom: y + (CAPTION_HEIGHT + layout.height) * SCALE,
  }
}
