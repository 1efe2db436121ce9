import { describe, expect, it } from 'vitest'
import { lexMarkdown, noDefinitions } from './lex'
import { BLOCKS_PER_PAGE, createBlockSplitter } from './splitter'

/** What models write, and what nobody should. */
const corpus: Readonly<Record<string, string>> = {
  plain: 'One line.\n\nAnother, with **bold**, *slanted* and `code`.\n\nA third.\n',
  'lists that go on after blank lines':
    '- one\n\n- two\n\n  still two\n- three\n   - deep\n\n     deep too\n\n1. a\n\n\n2. b\n   ```js\n   x\n   ```\n3. c\n\nEnd.\n',
  'lists that end': '- a\n- b\n\nText.\n\n* c\n+ d\n---\n1) e\n2) f\n# Head\n',
  tasks: '- [x] done\n- [ ] open\n\n  more\n- [x] **bold**\n',
  'fences in fences':
    '````md\n```js\na\n```\n````\n\n~~~\n```\n~~~\ntext\n```py\nunclosed\n\n\nend',
  'fences and text': 'Text\n```\ncode\n\n\nmore\n```\nText\n\n    indented\n\n    on\n\nText\n',
  headings: '# One\nText\n\nTwo\n===\nThree\n---\n\n---\n\n***\nFour\n-\n#Not\n####### no\n',
  tables:
    '| a | b |\n|---|:-:|\n| 1 | **2** |\n| 3 | `x \\| y` |\n\nText\n| c |\n|--|\n| 4 |\nno pipe\n\n|x|y|\n|-|\nno table\n',
  'a table in a paragraph': 'Para\n|a|b|\n|-|-|\n|1|2|\n\nPara\n|a|b|\n|-|-x|\n|1|2|\n\n',
  html: '<div>\n*a*\n\n*b*\n</div>\n\n<script>\nx\n\ny\n</script>\nText\n<!-- a\n\nb -->\n\n<pre>\n\nx',
  'open html in text': 'A <kbd> b\n\nhttp://x.y <a href="#">c\n\nhttp://z.w d\n',
  quotes: '> a\nlazy\n> b\n\n> c\n> - d\n>\n> - e\n\n>> deep\n> less\n\ntext\n',
  'windows line ends': 'One\r\n\r\n- a\r\n- b\r\n\r\n```\r\nx\r\n```\r\n\rTwo\rlines\r\n',
  'emoji and right to left': '👩‍👩‍👧 **שלום** עולם\n\n- مرحبا 🏳️‍🌈\n- 𝔘\n\nالسلام: `x`\n',
  'indented code behind text': 'a\n    b\n\n    c\n\n\td\n- x\n\n      y\n',
  'rules and dashes': 'a\n-\n\n- \n\n---\n- - -\n* * *\n__\n___\n',
  'references without definitions': '[a][b] [c] ![d][e] [f](\n',
  unclosed: '**a *b `c [d](e\n\n~~f\n\n`````\n',
  spaces: '\n\n   \n  a  \n \t\n\n\n  b\n\n',
  numbers: '1986. A year.\n\n2. b\n\n7) c\n\n8) d\n10) e\n',
}

/** These are drawn rightly at the end; on the way, a definition that comes later is not known. */
const withDefinitions: Readonly<Record<string, string>> = {
  'definitions behind': 'See [a] and [b][A].\n\n- [c]\n\n[a]: http://x.y "T"\n[c]: <http://z>\n',
  'definitions before': '[a]: http://x.y\n"on the\nnext"\n\nSee [a].\n\n> [q]: http://q\n\n[q]\n',
  'defined twice': '[a]: http://one\n\n[a]: http://two\n\n[a] [constructor] [__proto__]\n',
}

/** A small generator of numbers from 0 to 1, the same in each run. */
function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const atOnce = (text: string) =>
  lexMarkdown(text.replace(/\r\n?/g, '\n'), noDefinitions())
    .map(({ block }) => block)
    .filter((block) => block !== undefined)

/** The ends of random pieces of a text. */
function cuts(text: string, chance: () => number): number[] {
  const longest = 1 + Math.floor(chance() * 24)
  const ends: number[] = []
  for (let end = 0; end < text.length;) {
    end = Math.min(text.length, end + 1 + Math.floor(chance() * longest))
    ends.push(end)
  }
  return ends
}

const ROUNDS = 25

describe('an answer that comes in pieces', () => {
  it.each(Object.entries({ ...corpus, ...withDefinitions }))(
    'is in the end what it is at once: %s',
    (_, text) => {
      const expected = atOnce(text)
      for (let seed = 1; seed <= ROUNDS; seed += 1) {
        const splitter = createBlockSplitter()
        for (const end of cuts(text, createChance(seed))) splitter.read(text.slice(0, end), false)
        expect(splitter.read(text, true).pages.flat()).toEqual(expected)
      }
    },
  )

  it.each(Object.entries(corpus))('never takes back a finished block: %s', (_, text) => {
    const expected = atOnce(text)
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const splitter = createBlockSplitter()
      for (const end of cuts(text, createChance(seed))) {
        const { finished } = splitter.read(text.slice(0, end), false)
        expect(splitter.read(text.slice(0, end), false).pages.flat().slice(0, finished)).toEqual(
          expected.slice(0, finished),
        )
      }
    }
  })

  it('holds for any mixture of them', () => {
    const parts = Object.values(corpus)
    for (let seed = 1; seed <= 80; seed += 1) {
      const chance = createChance(seed)
      const pick = () => parts[Math.floor(chance() * parts.length)] ?? ''
      const pieces = Array.from({ length: 5 }, () => {
        const part = pick()
        return part.slice(Math.floor(chance() * 8), part.length - Math.floor(chance() * 8))
      })
      const text = pieces.join(chance() < 0.5 ? '\n' : '\n\n')
      const expected = atOnce(text)
      const splitter = createBlockSplitter()
      for (const end of cuts(text, chance)) {
        const { pages, finished } = splitter.read(text.slice(0, end), false)
        expect(pages.flat().slice(0, finished), JSON.stringify(text)).toEqual(
          expected.slice(0, finished),
        )
      }
      expect(splitter.read(text, true).pages.flat()).toEqual(expected)
    }
  })
})

describe('what is shown on the way', () => {
  it('is all of the text', () => {
    const text = 'word '.repeat(400)
    const splitter = createBlockSplitter()
    for (let end = 1; end <= text.length; end += 3) {
      const { pages, pending } = splitter.read(text.slice(0, end), false)
      const shown = pages
        .flat()
        .map((block) => ('children' in block ? block.children : []))
        .flat()
        .map((node) => (node.kind === 'text' ? node.text : ''))
        .join('')
      expect((shown + pending).trimEnd()).toBe(text.slice(0, end).trimEnd())
    }
  })
  it('keeps blank lines in a fence that is still open', () => {
    const splitter = createBlockSplitter()
    const text = 'A\n\n```js\none\n\n\ntwo'
    let last = splitter.read('', false)
    for (let end = 1; end <= text.length; end += 1) last = splitter.read(text.slice(0, end), false)
    const code = last.pages.flat().at(-1)
    expect(code?.kind === 'code' && code.text + last.pending).toBe('one\n\n\ntwo')
  })
  it('keeps finished blocks and full pages as they are, also at the end', () => {
    const text = Array.from({ length: 40 }, (_, index) => `Paragraph *${index}*.\n\n`).join('')
    const splitter = createBlockSplitter()
    const halfway = splitter.read(text, false)
    const end = splitter.read(`${text}The *end*.`, true)
    expect(halfway.pages).toHaveLength(3)
    expect(end.pages[0]).toBe(halfway.pages[0])
    expect(end.pages[1]?.[BLOCKS_PER_PAGE - 1]).toBe(halfway.pages[1]?.[BLOCKS_PER_PAGE - 1])
    expect(end.pages.flat()).toHaveLength(41)
  })
  it('gives the same for the same, and starts again for another text', () => {
    const splitter = createBlockSplitter()
    const first = splitter.read('One *two*', false)
    expect(splitter.read('One *two*', false)).toBe(first)
    expect(splitter.read('Another', true).pages.flat()).toEqual(atOnce('Another'))
    expect(splitter.read('Another one', true).pages.flat()).toEqual(atOnce('Another one'))
  })
})

describe('the cost of an answer in 10,000 pieces', () => {
  const lines = (line: string) => line.repeat(Math.ceil(45_000 / line.length)).slice(0, 45_000)
  it.each([
    ['paragraphs', lines('Some words, **bold** ones and `code` too.\n\n')],
    ['one giant paragraph', lines('word and *word* ')],
    ['one giant paragraph of short lines', lines('word\n')],
    ['one giant block of code', `\`\`\`js\n${lines('let x = 1\n')}`],
    ['code that nearly closes', `\`\`\`\`js\n${lines('```\n```js\n')}`],
    ['one giant list', lines('- an item of the list\n')],
    ['one giant loose list', lines('- a\n\n')],
    ['one giant table', `|a|b|\n|-|-|\n${lines('|1|2|\n')}`],
    ['one giant quote', lines('> said\n')],
    ['one unclosed comment', `<!--\n${lines('a\n\n')}`],
    ['definitions', lines('[a]: http://x.y\n')],
    ['blank lines', lines('\n')],
    ['many short blocks of code', lines('```\na\n```\n')],
  ])('stays under 12 characters lexed for one: %s', (_, text) => {
    const splitter = createBlockSplitter()
    const step = text.length / 10_000
    for (let piece = 1; piece < 10_000; piece += 1)
      splitter.read(text.slice(0, Math.round(piece * step)), false)
    splitter.read(text, true)
    expect(splitter.lexedCharacters() / text.length).toBeLessThanOrEqual(12)
  })
})
