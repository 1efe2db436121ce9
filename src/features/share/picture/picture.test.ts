import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { qrCodeOf } from '@/share/qr-code'
import { sampleSheet } from '@/share/sample-sheet.fixture'
import { sharing } from '@/words/of-sharing'
import { palettes } from './palette'
import { pictureKinds, pictureOf } from './picture'
import { chartBlock } from './chart-block'
import { isRightToLeft, linesOf, withoutMarks, type Measure } from './text-lines'

/** Every letter half as wide as it is high. */
const measure: Measure = (text, { size }) => Array.from(text).length * size * 0.5
const font = { size: 10, weight: 400 }

describe('text in lines', () => {
  it('is broken between words, and inside of a word only where it must be', () => {
    expect(linesOf('one two three', font, 35, 9, measure)).toEqual(['one two', 'three'])
    expect(linesOf('abcdefghijk', font, 25, 9, measure)).toEqual(['abcde', 'fghij', 'k'])
    expect(linesOf('a\n\nb', font, 35, 9, measure)).toEqual(['a', '', 'b'])
  })

  it('is broken between letters of scripts without spaces', () => {
    expect(linesOf('今天天气很好', font, 20, 9, measure)).toEqual(['今天天气', '很好'])
  })

  it('says with "…" that something was left out', () => {
    expect(linesOf('one two three four', font, 35, 1, measure)).toEqual(['one tw…'])
    expect(linesOf('one two', font, 35, 1, measure)).toEqual(['one two'])
  })

  it('does not cut a family in half', () => {
    expect(linesOf('👩‍👩‍👧👩‍👩‍👧', font, 30, 9, measure)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧'])
  })

  it('is told by its first letter which way it is read', () => {
    expect(isRightToLeft('"مرحبا" hello')).toBe(true)
    expect(isRightToLeft('1. hello مرحبا')).toBe(false)
  })
})

it('leaves out the marks of Markdown, and the rule of a table', () => {
  expect(withoutMarks('# A\n\n| a | b |\n|--|:-:|\n| 1 | **2** |\n\n- c\n---')).toBe(
    'A\n| a | b |\n| 1 | 2 |\n• c\n---',
  )
})

describe.each(['model', 'a-model-whose-name-takes-more-than-a-third-of-the-picture'])(
  'the chart of ten answers of %s',
  (name) => {
    const rows = Array.from({ length: 10 }, (_, place) => ({
      name: `${name}-${String(place)}`,
      bar: { low: place + 1, mid: place + 2, high: place + 3 },
      ...(place === 5 && { accepted: true }),
    }))
    const place = { x: 0, y: 0, width: 900 }
    const draw = (mostHeight: number) =>
      chartBlock({ ...sampleSheet, rows }, { ...place, mostHeight }, palettes.light)
    const namesIn = (svg: string) => Array.from(svg.matchAll(/-(\d)</g), ([, digit]) => digit)

    it('keeps to its room, with the answers that the finding is about', () => {
      const { svg, bottom } = draw(300)
      expect(bottom).toBeLessThanOrEqual(300)
      expect(namesIn(svg)).toEqual(['0', '5', '9'])
      expect(svg).toContain(sharing.ways.picture.someOf('', 3, 10))
    })

    it('shows all of them where there is room, and nothing where there is none', () => {
      expect(namesIn(draw(900).svg)).toHaveLength(10)
      expect(draw(60)).toEqual({ svg: '', bottom: 0 })
    })
  },
)

const code = qrCodeOf('https://rightsize.example.org/#n=123')
if (code === undefined) throw new Error('No code.')
const qr = { code, holds: 'It holds nothing.' }

const hostile = '<script>alert(1)</script>&\u0000\ud83d\u202e"' + 'x'.repeat(5000)
const hostileSheet = {
  ...sampleSheet,
  title: hostile,
  question: hostile,
  rows: sampleSheet.rows.map((row) => ({ ...row, name: hostile, answer: hostile })),
}

describe.each(pictureKinds)('the picture of %s', (kind) => {
  it.each(['light', 'dark'] as const)('holds what was shared, %s', (theme) => {
    const { svg, width, height } = pictureOf(kind, { sheet: sampleSheet, theme, measure, qr })
    expect(svg).toContain('Pocket 3M was good enough')
    expect(svg).toContain(palettes[theme].paper)
    expect(svg).toContain('It holds nothing.')
    expect([width, kind === 'card' ? height : 630]).toEqual([1200, 630])
    if (kind === 'whole') expect(svg).toContain('floats &lt;b&gt;because&lt;/b&gt; it is lighter')
  })

  it('has no element and no sign from outside in it, and clips what is long', () => {
    const { svg } = pictureOf(kind, { sheet: hostileSheet, theme: 'light', measure })
    expect(svg).not.toMatch(/<script|[\u0000-\u0008\u202e]|\ud83d(?![\udc00-\udfff])/)
    expect(svg.replace(/<\/?(svg|title|rect|text|g|path|line|circle)\b[^<>]*>/g, '')).not.toContain(
      '<',
    )
    expect(svg.length).toBeLessThan(60_000)
  })
})

it('has the colours of the page', () => {
  const css = readFileSync(new URL('../../../ui/theme.css', import.meta.url), 'utf8')
  const names = { ink2: 'ink-2', ink3: 'ink-3' } as Partial<Record<string, string>>
  for (const name of Object.keys(palettes.light) as (keyof typeof palettes.light)[]) {
    const pair = `--${names[name] ?? name}: light-dark(${palettes.light[name]}, ${palettes.dark[name]})`
    expect(css).toContain(pair)
  }
})
