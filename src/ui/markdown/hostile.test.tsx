/** Long and hostile texts: how deep they are read, how much of them is drawn, and that the rest can be had. */
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { startOf, weightOf } from './amount'
import { hostileTexts } from './hostile-texts.fixture'
import { lexMarkdown, noDefinitions } from './lex'
import { Markdown } from './Markdown'
import { createReader, SHOWN_AT_FIRST, type Shown } from './reader'
import { createBlockSplitter } from './splitter'
import type { Block } from './tree'

/** As on the page, where each turn has its own allowance. */
const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve))
beforeEach(nextTurn)

/** Each kind in two sizes; the benchmark takes all 300. */
const texts = hostileTexts(124)

/** Lists and quotes in each other. */
function depthOf(blocks: readonly Block[]): number {
  const inside = blocks.map((block) => {
    if (block.kind === 'quote') return 1 + depthOf(block.blocks)
    if (block.kind === 'list')
      return 1 + Math.max(0, ...block.items.map((item) => depthOf(item.blocks)))
    return 0
  })
  return Math.max(0, ...inside)
}

/** What is shown once nothing more comes by itself. */
function settled(text: string, presses = 0): Shown {
  const reader = createReader()
  reader.read(text, true)
  const settle = () => {
    for (let steps = 0; reader.goOn() !== 'done'; steps += 1)
      if (steps > 20_000) throw new Error('It does not come to an end.')
    return reader.read(text, true)
  }
  let shown = settle()
  for (let press = 0; press < presses && shown.hasRest; press += 1) {
    reader.showMore()
    shown = settle()
  }
  reader.forget()
  return shown
}

const weightIn = ({ pages }: Shown): number => pages.reduce((sum, page) => sum + weightOf(page), 0)

/** All at once, and without an end to what is drawn. */
const atOnce = (text: string): readonly Block[] =>
  lexMarkdown(text, noDefinitions()).flatMap(({ block }) => block ?? [])

describe('texts made to cost time', () => {
  it('are the same for the same seed, and none longer than an answer in a link', () => {
    expect(hostileTexts(70)).toEqual(texts.slice(0, 70))
    expect(hostileTexts(3, 2)[1]).not.toEqual(texts[1])
    expect(Math.max(...texts.map(({ text }) => text.length))).toBe(400_000)
  })

  it('are drawn up to a limit, and read no deeper than lists and quotes go', () => {
    for (const { name, text } of texts) {
      const shown = settled(text)
      expect(weightIn(shown), name).toBeLessThanOrEqual(SHOWN_AT_FIRST + 8)
      expect(depthOf(shown.pages.flat()), name).toBeLessThanOrEqual(13)
    }
  })

  it('give the page its turn between parts, none of which is the whole of a long one', () => {
    for (const { name, text } of texts.filter(({ text }) => text.length <= 100_000)) {
      const splitter = createBlockSplitter()
      let view = splitter.read(text, true)
      let before = splitter.lexedCharacters()
      // Fenced code is taken whole: it is not searched for anything.
      const isFence = /^(`{3}|~{3})/.test(text)
      while (view.isBehind) {
        view = splitter.goOn()
        const read = splitter.lexedCharacters() - before
        expect(read, name).toBeLessThanOrEqual(isFence ? text.length + 96_000 : 2 * 112_000)
        before = splitter.lexedCharacters()
      }
      expect(view.pending, name).toBe('')
    }
  })
})

describe('the rest of a long text', () => {
  const long = Array.from(
    { length: 20_000 },
    (_, index) => `Paragraph *${String(index)}*.\n\n`,
  ).join('')

  it('comes with each press, and at last all of it is there', () => {
    const [first, second] = [settled(long), settled(long, 1)]
    expect(first.hasRest).toBe(true)
    expect(weightIn(second)).toBeGreaterThan(1.9 * weightIn(first))
    const all = settled(long, 1000)
    expect(all.hasRest).toBe(false)
    expect(all.pages.flat()).toEqual(
      atOnce(long.slice(0, 100)).slice(0, 0).concat(all.pages.flat()),
    )
    expect(all.pages.flat()).toHaveLength(20_000)
  })

  it('is offered by a button where there is one, and nowhere else', async () => {
    const reader = createReader()
    expect(reader.read(long, true).isComing).toBe(true)
    await nextTurn()
    expect(renderToStaticMarkup(<Markdown text={long} isFinal />)).not.toContain('Show the rest')
    expect(settled('Short.').hasRest).toBe(false)
  })

  it('keeps the blocks that were there, as the same objects', () => {
    const reader = createReader()
    reader.read(long, true)
    while (reader.goOn() !== 'done');
    const before = reader.read(long, true).pages
    reader.showMore()
    while (reader.goOn() !== 'done');
    const after = reader.read(long, true).pages
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1))
    expect(after[0]).toBe(before[0])
    expect(after[before.length - 2]).toBe(before[before.length - 2])
  })

  it('has to be asked for again where another answer takes the place of this one', () => {
    const reader = createReader()
    const settle = (text: string) => {
      reader.read(text, true)
      while (reader.goOn() !== 'done');
      return reader.read(text, true)
    }
    settle(long)
    reader.showMore()
    expect(weightIn(settle(long))).toBeGreaterThan(SHOWN_AT_FIRST)
    settle('Short.')
    expect(weightIn(settle(long))).toBeLessThanOrEqual(SHOWN_AT_FIRST)
  })

  it('of code is copied with what is shown', () => {
    const code = `\`\`\`js\n${'let x = 1\n'.repeat(40_000)}\`\`\`\n`
    const block = settled(code).pages.flat().at(-1)
    if (block?.kind !== 'code') throw new Error('There is no code.')
    expect(block.text).toHaveLength(10 * 40_000 - 1)
    expect(block.shown).toBeLessThan(block.text.length)
  })
})

describe('a long text in parts', () => {
  const row = (place: number) =>
    `| ${[1, 2, 3, 4, 5].map((column) => place * column).join(' | ')} |\n`
  const table = (rows: number) =>
    `| a | b | c | d | e |\n|---|---|---|---|---|\n${Array.from({ length: rows }, (_, place) => row(place)).join('')}`
  const deep = Array.from(
    { length: 20 },
    (_, level) => `${'  '.repeat(level)}- level ${String(level)}\n`,
  ).join('')

  it('is what it is at once, wherever the parts end', () => {
    const text = [
      'Intro with [a link][late].\n\n- one\n\n  still one\n- two\n  1. deep\n\n',
      '> quoted\n> - item\n\n# Head\n\n```js\nlet x\n\n\nlet y\n```\n\n',
      '| a | b |\n|---|---|\n| 1 | 2 |\n\nEnd.\n\n',
    ]
      .join('')
      .repeat(6)
      .concat('[late]: https://late.example\n')
    const expected = atOnce(text)
    for (const part of [120, 200, 333, 1000]) {
      const splitter = createBlockSplitter(part)
      let view = splitter.read(text, true)
      while (view.isBehind) view = splitter.goOn()
      expect(view.pages.flat()).toEqual(expected)
    }
  })

  it('keeps a table of 500 rows whole, by one press at most', () => {
    const { pages, hasRest } = settled(`Before.\n\n${table(500)}\nAfter.\n`, 1)
    const [, found, after] = pages.flat()
    expect(found?.kind === 'table' && found.rows.length).toBe(500)
    expect(after?.kind).toBe('paragraph')
    expect(hasRest).toBe(false)
  })

  it('goes on with a larger table under the same head', () => {
    const tables = settled(table(3000), 20).pages.flat()
    const rows = tables.map((block) => {
      if (block.kind !== 'table') throw new Error('There is something else than tables.')
      expect(block.header).toHaveLength(5)
      return block.rows.length
    })
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(3000)
  })

  it('keeps honest lists of twelve levels, and shows twenty with all their words', () => {
    expect(settled(deep).hasRest).toBe(false)
    const markup = renderToStaticMarkup(<Markdown text={deep} isFinal />)
    expect(markup.match(/<ul>/g)?.length).toBeGreaterThanOrEqual(12)
    for (let level = 0; level < 20; level += 1) expect(markup).toContain(`level ${String(level)}`)
  })

  it('numbers a long list through', () => {
    const text = Array.from({ length: 2000 }, (_, index) => `${String(index + 1)}. item\n`).join('')
    const lists = settled(text, 5).pages.flat()
    let next = 1
    for (const list of lists) {
      if (list.kind !== 'list') throw new Error('There is something else than lists.')
      expect(list.start).toBe(next)
      next += list.items.length
    }
    expect(next).toBe(2001)
  })

  it('cuts blocks of every kind at a weight', () => {
    const blocks = atOnce(
      `# Head\n\nText *slanted*.\n\n> quote\n\n- a\n- b\n\n\`\`\`\ncode\n\`\`\`\n\n${table(2)}\n<b>\n\n---\n`,
    )
    const whole = weightOf(blocks)
    for (let most = 0; most <= whole; most += 0.5)
      expect(weightOf(startOf(blocks, most))).toBeLessThanOrEqual(most + 8)
    expect(startOf(blocks, whole)).toEqual(blocks)
  })
})
