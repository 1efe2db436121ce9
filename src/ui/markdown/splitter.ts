/**
 * Splits an answer that is still growing into blocks, without reading it all again for each token.
 *
 * Finished blocks are lexed once and keep their identity, so that what draws them can skip them.
 * The open rest is lexed again only when it has grown by a sixth, or by a line while the credit
 * lasts; what came since is handed out as plain `pending` text. All together, no more than eleven
 * characters are lexed for one that came (and 2,000 besides), however it came.
 *
 * A long text that comes at once is read in parts, one at each call, so that no call takes long.
 */
import { inShortLists, weightOf } from './amount'
import { closesFence, countFinished, fenceOf, isClosedFence } from './finished'
import { GIVEN_UP, lexMarkdown, noDefinitions, type Definitions, type Piece } from './lex'
import { definitionsIn, LARGEST_BLOCK_IN_PARTS, lengthOfPart, PART } from './parts'
import { isSameBlock, type Block } from './tree'

/** Full pages keep their identity: a long answer is skipped page by page. */
export const BLOCKS_PER_PAGE = 16
/** And no more elements than this, so that what is out of sight can be left out when it is laid out. */
const WEIGHT_OF_PAGE = 400

export type Page = readonly Block[]

export interface SplitText {
  /** The blocks in order, at most sixteen to a page. */
  readonly pages: readonly Page[]
  /** Text behind the last block (or in it) that has not been lexed yet. */
  readonly pending: string
  /** How many blocks, from the first, will not change any more, but for links defined later. */
  readonly finished: number
  /** There is more to read than could be read at once. */
  readonly isBehind: boolean
}

export interface BlockSplitter {
  /**
   * The answer so far as blocks, as far as it can be read at once. `isFinal`: no more will come, and
   * all of it is read. Any text may follow any other; only a longer one that begins with the last is
   * cheap.
   */
  readonly read: (text: string, isFinal: boolean) => SplitText
  /** Reads a part more of a text that is behind. */
  readonly goOn: () => SplitText
  /** How many characters have been lexed until now. */
  readonly lexedCharacters: () => number
}

/** The open rest is lexed again when it has grown by this share of itself: costs 7 for 1. */
const GROWTH = 1 / 6
/** What may be spent besides to lex at the end of a line: 3 for 1, and some to begin with. */
const CREDIT_SHARE = 3
const FIRST_CREDIT = 2000

interface Progress {
  /** All that was read, as it came. */
  readonly source: string
  readonly isFinal: boolean
  readonly fullPages: readonly Page[]
  /** Finished blocks of the page that is not full. */
  readonly loose: readonly Block[]
  /** What is not finished, with `\n` line ends. */
  readonly rest: string
  /** How much of it was lexed, and what that gave. */
  readonly lexed: number
  /** Up to where an open fence was searched for its end: the start of a line. */
  readonly searched: number
  readonly open: readonly Piece[]
  /** There is more than was read at once. */
  readonly isBehind: boolean
  /** What was there before all of it was read again: shown until it is. */
  readonly old: readonly Page[]
  readonly view: SplitText
}

const emptyView: SplitText = { pages: [], pending: '', finished: 0, isBehind: false }
const start: Progress = {
  source: '',
  isFinal: false,
  fullPages: [],
  loose: [],
  rest: '',
  lexed: 0,
  searched: 0,
  open: [],
  isBehind: false,
  old: [],
  view: emptyView,
}

const withPlainLineEnds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text

/** Compared as a whole, which takes a few microseconds; `startsWith` goes letter by letter. */
const beginsWith = (text: string, start: string): boolean => text.slice(0, start.length) === start

const blocksIn = (pieces: readonly Piece[]): readonly Block[] =>
  pieces.flatMap(({ block }) => (block === undefined ? [] : inShortLists(block, WEIGHT_OF_PAGE)))

/** The inside of a fence that is still open, as it was written. */
function openFence(pieces: readonly Piece[]): Piece | undefined {
  const last = pieces.at(-1)
  return last?.isFence === true && last.raw.includes('\n') && !isClosedFence(last.raw)
    ? last
    : undefined
}

/** Of a table that was cut: its first two lines, so that the next part is one with the same columns. */
function headOfTable(piece: Piece | undefined): string {
  if (piece?.type !== 'table') return ''
  const [head = '', line = ''] = piece.raw.split('\n', 2)
  const rows = piece.raw.length - head.length - line.length
  return head.length + line.length < rows ? `${head}\n${line}\n` : ''
}

/** These may be larger than a part. All others are cut where a part ends. */
const growing = new Set(['list', 'table', 'blockquote'])

/** What was read of the rest, and how many of its pieces are finished. */
interface Reading {
  readonly part: string
  readonly pieces: readonly Piece[]
  readonly finished: number
  /** It ends in the middle of a block. */
  readonly isCut?: boolean
}

/** All of it is taken for finished, and what follows for something new. */
const cutOff = (reading: Reading): Reading => ({
  ...reading,
  finished: reading.pieces.length,
  isCut: true,
})

/** A splitter for one answer. */
export function createBlockSplitter(part = PART): BlockSplitter {
  let progress = start
  let definitions: Definitions = noDefinitions()
  let lexedCharacters = 0
  let spentCredit = 0

  const lex = (source: string, definitions: Definitions): readonly Piece[] => {
    lexedCharacters += source.length
    return lexMarkdown(source, definitions)
  }

  /** Whether the rest is worth lexing again. */
  const isDue = ({ source, rest, lexed, searched, open }: Progress): boolean => {
    if (rest.length === lexed) return false
    const fence = fenceOf(openFence(open)?.raw ?? '')
    // Text in an open fence is shown as it is, so until it closes there is nothing to find.
    if (fence !== undefined) {
      const lines = rest.slice(searched).split('\n').slice(0, -1)
      return lines.some((line) => closesFence(line, fence))
    }
    if (rest.length - lexed >= lexed * GROWTH) return true
    if (!rest.includes('\n', lexed)) return false
    if (spentCredit + rest.length > CREDIT_SHARE * source.length + FIRST_CREDIT) return false
    spentCredit += rest.length
    return true
  }

  /** A part of the rest; larger where one block goes on beyond it, and cut where that never ends. */
  const readPart = ({ rest, open, isFinal }: Progress, seen: Definitions): Reading => {
    const attempt = (most: number): Reading & { readonly isDone: boolean } => {
      const source = rest.slice(0, lengthOfPart(rest, most))
      const pieces = lex(source, seen)
      const isWhole = source.length === rest.length
      const hasGivenUp = pieces[0]?.type === GIVEN_UP
      const finished =
        hasGivenUp || (isWhole && isFinal) ? pieces.length : countFinished(source, pieces)
      return { part: source, pieces, finished, isDone: !hasGivenUp && (isWhole || finished > 0) }
    }
    const largest = part * LARGEST_BLOCK_IN_PARTS
    const isLarge = growing.has(open[0]?.type ?? '')
    const small = isLarge ? undefined : attempt(part)
    if (small?.isDone === true) return small
    if (isLarge || growing.has(small?.pieces[0]?.type ?? '')) {
      const large = attempt(largest)
      if (large.isDone) return large
      if (large.pieces[0]?.type !== GIVEN_UP) return cutOff(large)
    }
    const cut = small ?? attempt(part)
    return cut.isDone ? cut : cutOff(cut)
  }

  const step = (before: Progress): Progress => {
    // A definition that is still being written must not be kept: the first of a name wins.
    const seen = Object.assign(noDefinitions(), definitions)
    const { part, pieces, finished: count, isCut } = readPart(before, seen)
    const [finished, open] = [pieces.slice(0, count), pieces.slice(count)]
    for (const { defines } of finished)
      if (defines !== undefined && seen[defines]) definitions[defines] ??= seen[defines]
    // What is cut is read to its end, whatever the library made of it.
    const length =
      open.length === 0 ? part.length : finished.reduce((sum, { raw }) => sum + raw.length, 0)
    const { fullPages, loose } = added(before, blocksIn(finished))
    const head = isCut === true ? headOfTable(pieces.at(-1)) : ''
    const rest = head + before.rest.slice(length)
    const isBehind = part.length < before.rest.length
    // The end of a part is read again with what follows it.
    const shown = isBehind ? [] : open
    const lexed = isBehind ? 0 : rest.length
    const searched = isBehind ? 0 : rest.lastIndexOf('\n') + 1
    return { ...before, fullPages, loose, rest, lexed, searched, open: shown, isBehind }
  }

  /** All of it again, from its start: what the answer is, whatever was shown on the way. */
  const finish = (source: string, { fullPages, loose, open }: Progress): Progress => {
    const rest = withPlainLineEnds(source)
    const isLong = lengthOfPart(rest, part) < rest.length
    definitions = isLong ? definitionsIn(rest) : noDefinitions()
    const old = [...fullPages, ...paged([...loose, ...blocksIn(open)])]
    return { ...start, source, isFinal: true, rest, old }
  }

  const grow = (text: string, before: Progress): Progress => {
    const came = text.slice(before.source.length)
    // A line end may be cut in two: the first half waits for the second.
    const held = before.source.endsWith('\r') ? '\r' : ''
    const usable = came.endsWith('\r') ? came.slice(0, -1) : came
    const rest = before.rest + withPlainLineEnds(came === '' ? '' : held + usable)
    const grown = { ...before, source: text, rest }
    if (grown.isBehind) return grown
    if (isDue(grown)) return step(grown)
    if (openFence(grown.open) === undefined) return grown
    return { ...grown, searched: Math.max(before.searched, rest.lastIndexOf('\n') + 1) }
  }

  const show = (next: Progress): SplitText => {
    progress = { ...next, view: viewOf(next) }
    return progress.view
  }

  return {
    read(text, isFinal) {
      if (text === progress.source && isFinal === progress.isFinal) return progress.view
      if (progress.isFinal || !beginsWith(text, progress.source)) {
        progress = start
        definitions = noDefinitions()
      }
      return show(isFinal ? step(finish(text, progress)) : grow(text, progress))
    },
    goOn: () => (progress.isBehind ? show(step(progress)) : progress.view),
    lexedCharacters: () => lexedCharacters,
  }
}

const isFull = (page: Page): boolean =>
  page.length >= BLOCKS_PER_PAGE || weightOf(page) >= WEIGHT_OF_PAGE

function paged(blocks: readonly Block[]): readonly Page[] {
  const pages: Page[] = []
  for (let from = 0, end = 1; from < blocks.length; end += 1) {
    const page = blocks.slice(from, end)
    if (end < blocks.length && !isFull(page)) continue
    pages.push(page)
    from = end
  }
  return pages
}

/** The finished blocks with some more behind them; one that was there before stays the same object. */
function added(
  { fullPages, loose, old }: Progress,
  blocks: readonly Block[],
): Pick<Progress, 'fullPages' | 'loose'> {
  const from = fullPages.length
  const pages = paged([...loose, ...blocks]).map((page, index) => kept(page, old[from + index]))
  const last = pages.at(-1)
  const isOpen = last !== undefined && !isFull(last)
  return {
    fullPages: [...fullPages, ...(isOpen ? pages.slice(0, -1) : pages)],
    loose: isOpen ? last : [],
  }
}

function kept(page: Page, old: Page = []): Page {
  const blocks = page.map((block, index) => {
    const before = old[index]
    return before !== undefined && isSameBlock(before, block) ? before : block
  })
  const isSame = blocks.length === old.length && blocks.every((block, at) => block === old[at])
  return isSame ? old : blocks
}

function viewOf({ fullPages, loose, rest, lexed, open, isBehind, old }: Progress): SplitText {
  const fence = openFence(open)
  const openBlocks = blocksIn(open)
  const last = openBlocks.at(-1)
  // The library drops blank lines at the end of an open fence; what comes next needs them.
  const shown: readonly Block[] =
    fence !== undefined && last?.kind === 'code'
      ? [
          ...openBlocks.slice(0, -1),
          { ...last, text: fence.raw.slice(fence.raw.indexOf('\n') + 1) },
        ]
      : openBlocks
  const later = isBehind ? old.slice(fullPages.length) : []
  const tail = [...loose, ...shown, ...(later[0] ?? []).slice(loose.length)]
  return {
    pages: [...fullPages, ...(tail.length === 0 ? [] : [tail]), ...later.slice(1)],
    pending: rest.slice(lexed),
    finished: fullPages.reduce((sum, page) => sum + page.length, 0) + loose.length,
    isBehind,
  }
}
