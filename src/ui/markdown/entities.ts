/**
 * Character references, such as `&amp;` or `&#58;`, as the characters they stand for.
 *
 * The named ones are those that answers use; any other stays as it was written.
 */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00AD',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  plusmn: '±',
  times: '×',
  divide: '÷',
  minus: '−',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  larr: '←',
  rarr: '→',
  uarr: '↑',
  darr: '↓',
  harr: '↔',
  ne: '≠',
  le: '≤',
  ge: '≥',
  asymp: '≈',
  infin: '∞',
  radic: '√',
  sum: '∑',
  pi: 'π',
  mu: 'μ',
  micro: 'µ',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  sect: '§',
  para: '¶',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup2: '²',
  sup3: '³',
  colon: ':',
  comma: ',',
  period: '.',
  sol: '/',
  Tab: '\t',
  NewLine: '\n',
}

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g

/** What HTML puts for a character that is none. */
const REPLACEMENT = '\uFFFD'

const characterAt = (point: number): string =>
  point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)
    ? REPLACEMENT
    : String.fromCodePoint(point)

/** The text with its character references resolved, once. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        reference,
        (written: string, decimal?: string, hex?: string, name?: string): string => {
          if (decimal !== undefined) return characterAt(Number(decimal))
          if (hex !== undefined) return characterAt(parseInt(hex, 16))
          return name !== undefined && Object.hasOwn(named, name)
            ? (named[name] ?? written)
            : written
        },
      )
    : text
