import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { partsOf } from './CodeBlock'
import { Markdown } from './Markdown'
import { addressTricks, elementTricks } from './tricks.fixture'

const draw = (text: string, isFinal = true): string =>
  renderToStaticMarkup(<Markdown text={text} isFinal={isFinal} />)

/** As on the page, where each turn has its own allowance. */
beforeEach(() => new Promise((resolve) => setTimeout(resolve)))

/** What may be pressed or loaded in a piece of markup. */
const addressesIn = (markup: string): string[] =>
  Array.from(
    markup.matchAll(/\s(?:href|src|srcset|action|data|poster)="([^"]*)"/g),
    ([, at = '']) => at,
  )

describe('what a model must not be able to do', () => {
  it.each(addressTricks)('leads nowhere: %s', (text) => {
    expect(addressesIn(draw(text))).toEqual([])
    expect(addressesIn(draw(text, false))).toEqual([])
  })

  it.each(elementTricks)('is shown as text: %s', (text) => {
    for (const markup of [draw(text), draw(text, false)]) {
      expect(markup).not.toMatch(/<(script|img|a|svg\s*>|iframe|style|form|input|b)[\s>]/)
      expect(markup).not.toMatch(/<[^>]*\son\w+=/)
      expect(markup).toMatch(/&lt;/)
    }
  })

  it('loads no picture, and offers it as a link with its name', () => {
    const markup = draw('![a *cat*](https://pictures.example/cat.png "t")')
    expect(markup).not.toContain('<img')
    expect(addressesIn(markup)).toEqual(['https://pictures.example/cat.png'])
    expect(markup).toContain('a cat')
    expect(markup).toContain('(pictures.example)')
  })

  it('never puts a link in a link', () => {
    const markup = draw(
      '[![alt](https://one.example/a.png) http://two.example](https://three.example)',
    )
    expect(addressesIn(markup)).toEqual(['https://three.example/'])
    expect(markup).toContain('alt')
  })

  it('cannot bring the page down by nesting', () => {
    for (const text of [
      '> '.repeat(5000),
      '- '.repeat(5000),
      '['.repeat(20_000),
      '*a '.repeat(5000),
      Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      '**a _b '.repeat(600),
    ])
      expect(draw(text).length).toBeGreaterThan(0)
  })
})

describe('links', () => {
  it('open elsewhere and tell the other side nothing', () => {
    expect(draw('[a](https://x.example)')).toContain(
      '<a href="https://x.example/" target="_blank" rel="noreferrer noopener nofollow">',
    )
  })
  it.each([
    ['[bank](https://evil.example/bank)', '(evil.example)'],
    ['[bank.example](https://evil.example)', '(evil.example)'],
    ['[https://bank.example](https://bank.example@evil.example)', '(evil.example)'],
    ['[https://bank.example@evil.example](https://bank.example@evil.example)', '(evil.example)'],
    ['[ample](https://example)', '(example)'],
    ['[bаnk.example](https://bаnk.example)', '(xn--bnk-6cd.example)'],
    ['[write](mailto:a@b.example?subject=x)', '(a@b.example)'],
    ['[host](http://host:8080/)', '(host:8080)'],
  ])('say where they lead: %s', (text, place) => {
    expect(draw(text)).toContain(place)
  })
  it.each([
    'https://x.example/path?q=1',
    '<https://x.example>',
    'www.x.example',
    '[x.example/more](https://x.example/more)',
    'a@b.example',
  ])('do not say it twice: %s', (text) => {
    const markup = draw(text)
    expect(addressesIn(markup)).toHaveLength(1)
    expect(markup).not.toContain('markdown-place')
  })
})

describe('what is drawn', () => {
  it('are headings from the third level on', () => {
    expect(draw('# A\n\n## B\n\n#### C')).toMatch(/<h3[^>]*>A<\/h3>.*<h4[^>]*>B<\/h4>.*<h6[^>]*>C</)
  })
  it('are lists, also nested, with their tasks and first number', () => {
    const markup = draw('3. a\n   - [x] b\n   - [ ] c\n')
    expect(markup).toContain('<ol start="3">')
    expect(markup).toContain('<ul>')
    expect(markup).toMatch(/aria-label="done".*b.*aria-label="not done".*c/s)
  })
  it('are tables that can be scrolled by keyboard', () => {
    const markup = draw('| a | b |\n|:-:|--:|\n| 1<br>2 | **3** |')
    expect(markup).toContain('role="group" aria-label="Table" tabindex="0"')
    expect(markup).toMatch(/<th scope="col" dir="auto" class="markdown-center">a<\/th>/)
    expect(markup).toMatch(/1<br\/>2.*markdown-end"><strong>3<\/strong>/)
  })
  it('is code with its language and a button to copy it', () => {
    const markup = draw('```js title="x"\nlet a = 1 < 2\n```')
    expect(markup).toMatch(/<figcaption><span>js<\/span>.*Copy code/)
    expect(markup).toContain('let a = 1 &lt; 2')
  })
  it('finds its own direction in each block', () => {
    expect(draw('שלום\n\nHello\n\n- مرحبا')).toMatch(
      /<p dir="auto">.*<p dir="auto">.*<li dir="auto">/,
    )
  })
  it('are the characters that references stand for, but not in code', () => {
    expect(draw('a &copy; &#x1F600; &unknown; `&copy;`')).toMatch(
      /a © 😀 &amp;unknown; <code dir="ltr">&amp;copy;<\/code>/,
    )
  })
  it('keeps the lines of a text, as small models write them', () => {
    expect(draw('one\ntwo')).toContain('one<br/>two')
  })
  it('is all there while it comes', () => {
    const text = `Intro **bold**\n\n- one\n- two ${'and on '.repeat(30)}`
    for (let end = 1; end <= text.length; end += 7) {
      const visible = draw(text.slice(0, end), false).replace(/<[^>]*>/g, '')
      const letters = (from: string) => from.replace(/[^a-z]/gi, '')
      expect(letters(visible)).toBe(letters(text.slice(0, end)))
    }
  })
})

describe('code in parts', () => {
  it('puts together what it took apart', () => {
    for (const count of [0, 1, 39, 40, 41, 80, 1000]) {
      const text = 'line\n'.repeat(count)
      expect(partsOf(text).join('')).toBe(text)
    }
    expect(partsOf('line\n'.repeat(81))).toHaveLength(3)
  })
})
