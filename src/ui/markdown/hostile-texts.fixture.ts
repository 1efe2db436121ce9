/** Texts made to cost a page time, the same for the same seed: for the tests and the benchmark. */

export interface HostileText {
  /** Its kind and length. */
  readonly name: string
  readonly text: string
}

interface Chance {
  /** From 0 up to, not with, `end`. */
  readonly below: (end: number) => number
  readonly pick: (values: readonly string[]) => string
}

function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const below = (end: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
  return { below, pick: (values) => values[below(values.length)] ?? '' }
}

/** As many letters as the longest answer that a link may carry. */
export const LONGEST_HOSTILE = 400_000
const sizes = [2000, 20_000, 100_000, LONGEST_HOSTILE]

type Kind = (size: number, chance: Chance) => string

const repeat = (part: string, size: number): string =>
  part.repeat(Math.ceil(size / part.length)).slice(0, size)

/** The parts in an order made up by chance. */
const mixed = (parts: readonly string[], size: number, { pick }: Chance): string => {
  const drawn: string[] = []
  for (let length = 0; length < size;) {
    const part = pick(parts)
    drawn.push(part)
    length += part.length
  }
  return drawn.join('').slice(0, size)
}

const repeated =
  (...parts: readonly string[]): Kind =>
  (size, { pick }) =>
    repeat(pick(parts), size)
const shuffled =
  (...parts: readonly string[]): Kind =>
  (size, chance) =>
    mixed(parts, size, chance)
const opened =
  (start: string, ...parts: readonly string[]): Kind =>
  (size, { pick }) =>
    (start + repeat(pick(parts), size)).slice(0, size)

/** Each line deeper than the last. */
const indented =
  (marker: string, step: number): Kind =>
  (size) => {
    const lines: string[] = []
    for (let length = 0; length < size;) {
      const line = `${' '.repeat(lines.length * step)}${marker} a\n`
      lines.push(line)
      length += line.length
    }
    return lines.join('').slice(0, size)
  }

/** As deep as that, over and over. */
const stairs =
  (marker: string, depth: number): Kind =>
  (size) =>
    repeat(
      Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}${marker} a\n`).join(''),
      size,
    )

const wideTable =
  (columns: number): Kind =>
  (size) => {
    const row = (cell: string) => `|${`${cell}|`.repeat(columns)}\n`
    return (row('a') + row('-') + repeat(row('b'), size)).slice(0, size)
  }

const letters = 'abcdefghijklmnopqrstuvwxyz'

const kinds: Readonly<Record<string, Kind>> = {
  'list markers on one line': repeated('1. ', '+ ', '- ', '* ', '9) '),
  'mixed markers on one line': shuffled('> ', '- ', '1. ', '+ ', '>'),
  'quotes on one line': repeated('> ', '>', '>\t'),
  'lines of many markers': repeated(
    '- - - - - - - - - - a\n',
    '> - 1. > - 1. a\n',
    '>>>>>>>>>> a\n',
  ),
  'lines of many markers by chance': shuffled('> ', '- ', '1. ', 'a\n', '  ', '\n'),
  'lists ever deeper': indented('-', 2),
  'numbered lists ever deeper': indented('1.', 3),
  'stairs of lists': stairs('-', 60),
  'low stairs of lists': stairs('*', 18),
  'quotes ever deeper': (size) => {
    const lines: string[] = []
    for (let length = 0; length < size; length += lines.length * 2 + 2)
      lines.push(`${'> '.repeat(lines.length)}a\n`)
    return lines.join('').slice(0, size)
  },
  'short items': repeated('-\n', '- a\n', '1. \n', '* a\n\n', '- [ ] a\n'),
  'short numbers': repeated('1.\n', '1) a\n'),
  'items with lazy lines': opened('- a\n', 'b\n', 'b c\n', '  b\n'),
  'small tables': repeated('|a|\n|-|\n|b|\n\n', '|a|b|\n|-|-|\n\n'),
  'a long table': repeated('|a|b|c|\n|-|-|-|\n', 'a|b\n-|-\n'),
  'a table of many rows': opened(
    '|a|b|c|\n|-|-|-|\n',
    '|1|2|3|\n',
    '|*1*|`2`|[3](http://x.y)|\n',
    '|\n',
  ),
  'a wide table': wideTable(500),
  'a very wide table': wideTable(20_000),
  'lines of bars': repeated('|', '| ', '|-', ':-|', '\\|'),
  'half tables': repeated('a|b\n', '|-|-|\n', ':-\n', '-|\n', '|-\n'),
  'emphasis that opens': repeated('*a **b ', '**a *b ', '_a __b ', '*a _b ', '~~a ~b '),
  'emphasis that closes': repeated('a* b** ', 'a_ ', 'a~~ '),
  'emphasis in emphasis': (size) => `${repeat('*a ', size / 2)}${repeat('b* ', size / 2)}`,
  'runs of stars': shuffled('*', '**', '***', 'a', ' ', '_', '~'),
  'only stars': repeated('*', '_', '~', '**_'),
  'stars and letters': repeated('a*', 'a**b', '*a*', 'a_b', '**a**'),
  brackets: repeated('[', ']', '[]', '![', '[[]', '[a]'),
  'links that never close': repeated('[a](b', '![](', '[a](<b', '[a](b "c', '[a][', '[a]('),
  'links that nearly close': shuffled('[', ']', '(', ')', 'a', ' ', '"', '<', '!'),
  'links in links': (size) => `${repeat('[', size / 2)}a${repeat('](b)', size / 2)}`,
  'parentheses in a link': opened('[a](', '(', '()', '\\('),
  links: repeated(
    '[a](http://x.y) ',
    '![a](http://x.y) ',
    '<http://x.y> ',
    '[a](http://x.y "z")\n',
  ),
  backticks: repeated('`', '``a`', '`a``', '` `` ', '`a` '),
  'backticks ever longer': (size) => {
    const runs: string[] = []
    for (let length = 0; length < size; length += runs.length + 2)
      runs.push('`'.repeat(runs.length + 1))
    return runs.join('a').slice(0, size)
  },
  'definitions of links': (size, { below }) => {
    const lines: string[] = []
    for (let length = 0; length < size; length += 20)
      lines.push(`[a${String(below(1e6))}]: http://x.y\n`)
    return lines.join('').slice(0, size)
  },
  'definitions that never end': repeated('[a]: ', '[a]:\n', '[a]: b "', '[a]: <', '[\n'),
  'names of links': (size) => `[a]: http://x.y\n\n${repeat('[a][a]', size)}`.slice(0, size),
  entities: repeated('&amp;', '&#58;', '&', '&a', '&#x', '&aaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
  'openings of tags': repeated('<', '<a', '<a ', '<a b="', '</', '<!--', '<![CDATA[', '<?', '<!A'),
  'attributes of a tag': opened('<a', ' b', ' b=c', ' b="c"', ' '),
  'HTML blocks': repeated('<div>\n', '<div>\n\n', '<pre>\n\n', '<!-- -->\n', '<x>\n\n', '</x>\n'),
  headings: repeated('# a\n', '#\n', '###### a #\n', 'a\n=\n', 'a\n-\n\n', '#'),
  'underlines of headings': repeated('a\n', '=\n', '-\n', '= ', '- '),
  rules: repeated('---\n', '***\n\n', '- - -\n', '___', '- '),
  'hard breaks': repeated('a  \n', 'a\\\n', '\\\n', '  \n', 'a \n'),
  'blank lines': repeated('\n', ' \n', '\t\n', '\n \n', '\r', '\r\n'),
  spaces: repeated(' ', '\t', ' \t', 'a' + ' '.repeat(5000)),
  'fenced code': opened('```js\n', 'let x = 1\n', 'x', '\n', 'x '.repeat(5000) + '\n'),
  fences: repeated('```\na\n```\n', '```\n', '~~~\n```\n', '````\n```\n', '```a`\n'),
  'indented code': repeated('    a\n', '\ta\n', '    a\n\n', '     \n    a\n'),
  'a long word': (size, { below }) =>
    repeat(Array.from({ length: 977 }, () => letters[below(26)] ?? '').join(''), size),
  'a long line': repeated('word ', 'a ', 'word, word. '),
  'short lines': repeated('a\n', 'a\n\n', 'word word\n'),
  addresses: repeated('http://x.y ', 'www.x.y ', 'a@b.c ', 'http://', 'www.', 'a@', 'a.b@'),
  'a long address': opened('http://x.y/', 'a', 'a.', '(', ')', '&a;', '!', '?!'),
  'a long mail address': opened('a', '.a', '-', '@a', 'a.@'),
  'combining marks': opened('a', '\u0301', '\u0e49', '\u0489', 'a\u0301\u0302\u0303'),
  'turns of writing': repeated(
    '\u202e',
    '\u2066a',
    '\u202eא',
    'אa',
    '\u202b\u202aa',
    '\u2067\u2068',
  ),
  'wide letters': repeated('漢', '漢字\n', '😀', '👩‍👩‍👧‍👦', '\ud83d', '﷽', '𒐫'),
  'many scripts': shuffled('漢', 'א', 'ا', 'ก', 'न', 'a', '😀', '\u200d', '\u200b', 'ß', 'Ω'),
  'unseen letters': repeated('\u200b', '\u200d', '\u00ad', '\ufeff', '\u0000', '\u2028'),
  escapes: repeated('\\', '\\*', '\\[', '\\a', '\\`'),
  'footnotes and tasks': shuffled('- [x] a\n', '[^1]', '[^1]: a\n', '- [ ]\n', '  - [x] **b**\n'),
  'all of it': shuffled(
    '- ', '> ', '1. ', '*', '**', '_', '~~', '[', '](', ')', '`', '```\n', '|', '|-|\n', '\n', '\n\n',
    '    ', '# ', '<a ', '<!--', '&amp;', 'http://x.y', 'a@b.c', 'word ', '漢', '\u0301', '\\', '![',
  ), // prettier-ignore
}

/** So many texts, each kind in its turn, from short ones to the longest that a link may carry. */
export function hostileTexts(count: number, seed = 1): readonly HostileText[] {
  const chance = chanceOf(seed)
  const names = Object.keys(kinds)
  return Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length] ?? ''
    // The longest of each kind first: with few texts, those are what is wanted.
    const size = sizes.at(-1 - (Math.floor(index / names.length) % sizes.length)) ?? 0
    const text = (kinds[name]?.(size, chance) ?? '').slice(0, size)
    return { name: `${name}, ${String(text.length)}`, text }
  })
}
