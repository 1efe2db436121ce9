/** Text of an answer → blocks. The library is used for its lexer alone: it never makes HTML here. */
import type { Lexer, Links, Token, Tokens } from 'marked'
import { BoundedLexer } from './bounded-lexer'
import { blockOf } from './convert'
import type { Block } from './tree'

/** A top-level piece of the source: `block` is absent where nothing is drawn of it. */
export interface Piece {
  readonly raw: string
  readonly type: string
  readonly isFence: boolean
  readonly block: Block | undefined
  /** The name that it gives an address to. */
  readonly defines?: string
}

/** Where `[name]` leads, as defined somewhere in the answer. */
export type Definitions = Links

/** No definitions; without a prototype, so that `[constructor]` is not one. */
export const noDefinitions = (): Definitions => Object.create(null) as Definitions

/** A longer run of text is not searched for formatting: the search can take the square of its length. */
const LONGEST_FORMATTED = 5000

/** The type of the one piece of a text that asked for too much work. */
export const GIVEN_UP = 'given-up'

const verbatim = (source: string): readonly Piece[] => [
  { raw: source, type: GIVEN_UP, isFence: false, block: { kind: 'verbatim', text: source } },
]

/**
 * The top-level pieces of a source with `\n` line ends; their `raw` put together are the source.
 * Definitions found are added to `definitions`, and those already there count.
 */
export function lexMarkdown(source: string, definitions: Definitions): readonly Piece[] {
  const lexer = new BoundedLexer(definitions)
  try {
    lexer.blockTokens(source, lexer.tokens)
    for (const run of lexer.inlineQueue) lexRun(lexer, run)
  } catch {
    // Too deep, too much work, or a loop that the library found in itself: the answer stays readable.
    return verbatim(source)
  }
  return lexer.tokens.map((token) => ({
    raw: token.raw,
    type: token.type,
    isFence: token.type === 'code' && /^ {0,3}(`{3}|~{3})/.test(token.raw),
    block: blockOf(token),
    ...(token.type === 'def' && { defines: (token as Tokens.Def).tag }),
  }))
}

/** Each run alone, so that an open tag in one block changes nothing in the next. */
function lexRun(lexer: Lexer, { src, tokens }: { src: string; tokens: Token[] }): void {
  if (src.length > LONGEST_FORMATTED) {
    tokens.push({ type: 'text', raw: src, text: src })
    return
  }
  lexer.state.inLink = false
  lexer.state.inRawBlock = false
  lexer.inlineTokens(src, tokens)
}
