import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const theme = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')

const tokens = new Map(
  Array.from(
    theme.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g),
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = parseInt(colour.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'card']
const onBoth = (name: string) => grounds.map((ground) => [name, ground] as const)
const hues = ['small', 'medium', 'large', 'undisclosed']
const textPairs = [
  ...['ink', 'ink-2', 'ink-3', 'accent', 'good', 'bad', ...hues].flatMap(onBoth),
  ['on-accent', 'accent'] as const,
  ['accent', 'accent-soft'] as const,
  ['ink', 'accent-soft'] as const,
  ['good', 'good-soft'] as const,
  ['ink', 'good-soft'] as const,
  ['bad', 'bad-soft'] as const,
  ['ink', 'bad-soft'] as const,
]
const shapePairs = ['edge', 'range', 'dot', ...hues.map((hue) => `${hue}-range`)].flatMap(onBoth)

describe('the colours', () => {
  it('reckons contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })
  for (const scheme of ['light', 'dark'] as const) {
    const contrastOf = ([one, other]: readonly [string, string]): number => {
      const [first, second] = [tokens.get(one), tokens.get(other)]
      if (first === undefined || second === undefined) throw new Error(`No ${one} or ${other}.`)
      return contrast(first[scheme], second[scheme])
    }
    it.each(textPairs)(`of text %s on %s are 4.5:1 apart when ${scheme}`, (...pair) => {
      expect(contrastOf(pair)).toBeGreaterThanOrEqual(4.5)
    })
    it.each(shapePairs)(`of shape %s on %s are 3:1 apart when ${scheme}`, (...pair) => {
      expect(contrastOf(pair)).toBeGreaterThanOrEqual(3)
    })
    it(`keep the best value apart from its range when ${scheme}`, () => {
      expect(contrastOf(['dot', 'range'])).toBeGreaterThanOrEqual(3)
    })
  }
})
