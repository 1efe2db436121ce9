/**
 * Splits an answer that is still growing into blocks, without reading it all again for each token.
 *
 * Finished blocks are lexed once and keep their identity, so that what draws them can skip them.
 * The open rest is lexed again only when it has grown by a sixth, or by a line while the credit
 * lasts; what came since is handed out as plain `pending` text. All together, no more than eleven
 * characters are lexed for one that came (and 2,000 besides), however it came.
 */
import { closesFence, countFinished, fenceOf, isClosedFence } from './finished'
import { lexMarkdown, noDefinitions, type Definitions, type Piece } from './lex'
import { isSameBlock, type Block } from './tree'

/** Full pages keep their identity: a long answer is skipped page by page. */
export const BLOCKS_PER_PAGE = 16

export type Page = readonly Block[]

export interface SplitText {
  /** The blocks in order, sixteen to a page. */
  readonly pages: readonly Page[]
  /** Text behind the last block (or in it) that has not been lexed yet. */
  readonly pending: string
  /** How many blocks, from the first, will not change any more, but for links defined later. */
  readonly finished: number
}

export interface BlockSplitter {
  /**
   * The whole answer so far as blocks. `isFinal`: no more will come, and all of it is lexed.
   * Any text may follow any other; only a longer one that begins with the last is cheap.
   */
  readonly read: (text: string, isFinal: boolean) => SplitText
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
  readonly view: SplitText
}

const emptyView: SplitText = { pages: [], pending: '', finished: 0 }
const start: Progress = {
  source: '',
  isFinal: false,
  fullPages: [],
  loose: [],
  rest: '',
  lexed: 0,
  searched: 0,
  open: [],
  view: emptyView,
}

const withPlainLineEnds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text

/** Compared as a whole, which takes a few microseconds; `startsWith` goes letter by letter. */
const beginsWith = (text: string, start: string): boolean => text.slice(0, start.length) === start

const blocksIn = (pieces: readonly Piece[]): readonly Block[] =>
  pieces.map(({ block }) => block).filter((block) => block !== undefined)

/** The inside of a fence that is still open, as it was written. */
function openFence(pieces: readonly Piece[]): Piece | undefined {
  const last = pieces.at(-1)
  return last?.isFence === true && last.raw.includes('\n') && !isClosedFence(last.raw)
    ? last
    : undefined
}

/** A splitter for one answer. */
export function createBlockSplitter(): BlockSplitter {
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

  const lexRest = (before: Progress): Progress => {
    // A definition that is still being written must not be kept: the first of a name wins.
    const seen = Object.assign(noDefinitions(), definitions)
    const pieces = lex(before.rest, seen)
    const count = countFinished(before.rest, pieces)
    const [finished, open] = [pieces.slice(0, count), pieces.slice(count)]
    for (const { defines } of finished)
      if (defines !== undefined && seen[defines]) definitions[defines] ??= seen[defines]
    const length = finished.reduce((sum, { raw }) => sum + raw.length, 0)
    const { fullPages, loose } = paged(before.fullPages, [...before.loose, ...blocksIn(finished)])
    const rest = before.rest.slice(length)
    const searched = rest.lastIndexOf('\n') + 1
    return { ...before, fullPages, loose, rest, lexed: rest.length, searched, open }
  }

  /** All at once: what the answer is, whatever was shown on the way. Keeps blocks that are the same. */
  const finish = (source: string, before: Progress): Progress => {
    const known = [...before.fullPages.flat(), ...before.loose, ...blocksIn(before.open)]
    const blocks = blocksIn(lex(withPlainLineEnds(source), noDefinitions())).map((block, index) => {
      const old = known[index]
      return old !== undefined && isSameBlock(old, block) ? old : block
    })
    const { fullPages, loose } = paged([], blocks)
    const kept = fullPages.map((page, index) => {
      const old = before.fullPages[index]
      return old?.every((block, place) => block === page[place]) === true ? old : page
    })
    return { ...start, source, isFinal: true, fullPages: kept, loose }
  }

  const grow = (text: string, before: Progress): Progress => {
    const came = text.slice(before.source.length)
    // A line end may be cut in two: the first half waits for the second.
    const held = before.source.endsWith('\r') ? '\r' : ''
    const usable = came.endsWith('\r') ? came.slice(0, -1) : came
    const rest = before.rest + withPlainLineEnds(came === '' ? '' : held + usable)
    const grown = { ...before, source: text, rest }
    if (isDue(grown)) return lexRest(grown)
    if (openFence(grown.open) === undefined) return grown
    return { ...grown, searched: Math.max(before.searched, rest.lastIndexOf('\n') + 1) }
  }

  const read = (text: string, isFinal: boolean): SplitText => {
    if (text === progress.source && isFinal === progress.isFinal) return progress.view
    if (progress.isFinal || !beginsWith(text, progress.source)) {
      progress = start
      definitions = noDefinitions()
    }
    const next = isFinal ? finish(text, progress) : grow(text, progress)
    progress = { ...next, view: viewOf(next) }
    return progress.view
  }

  return { read, lexedCharacters: () => lexedCharacters }
}

function paged(
  full: readonly Page[],
  blocks: readonly Block[],
): { readonly fullPages: readonly Page[]; readonly loose: readonly Block[] } {
  if (blocks.length < BLOCKS_PER_PAGE) return { fullPages: full, loose: blocks }
  const fullPages = [...full]
  let from = 0
  for (; blocks.length - from >= BLOCKS_PER_PAGE; from += BLOCKS_PER_PAGE)
    fullPages.push(blocks.slice(from, from + BLOCKS_PER_PAGE))
  return { fullPages, loose: blocks.slice(from) }
}

function viewOf({ fullPages, loose, rest, lexed, open }: Progress): SplitText {
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
  const tail = [...loose, ...shown]
  return {
    pages: tail.length === 0 ? fullPages : [...fullPages, tail],
    pending: rest.slice(lexed),
    finished: fullPages.length * BLOCKS_PER_PAGE + loose.length,
  }
}
