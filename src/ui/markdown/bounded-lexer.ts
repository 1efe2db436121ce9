/**
 * The library's lexer with an end to its work, whatever the text.
 *
 * Lists and quotes are read again at each level of nesting, and a line of text in a list is compared
 * with all that follows it, so a short text can cost the square of its length. Work is counted in
 * letters read, never in time: a text reads the same on every machine.
 */
import { Lexer, Tokenizer, type Links, type Token, type TokensList } from 'marked'

/** Lists in lists and quotes in quotes; also keeps the stack from overflowing. */
const DEEPEST_BLOCKS = 32
/** Emphasis in emphasis; what is drawn ends at twelve. */
const DEEPEST_INLINES = 16
/** Letters in lists and quotes, once for each level they are read at. A long list of twenty has half. */
const MOST_WORK = 400_000
/** What an item or a quote costs besides its letters. */
const WORK_OF_ITEM = 40
/** Looking for an underline in the lines that follow is that much quicker than reading them. */
const UNDERLINE_SHARE = 1 / 16

export class BoundedLexer extends Lexer {
  private work = 0
  private blockDepth = 0
  private inlineDepth = 0

  /** `links`: definitions that are known already; those that are found are added. */
  constructor(links: Links) {
    const tokenizer = new Tokenizer()
    super({ gfm: true, breaks: true, tokenizer })
    this.tokens.links = links
    const lheading = tokenizer.lheading.bind(tokenizer)
    tokenizer.lheading = (source) => {
      const end = source.indexOf('\n\n')
      this.spend((end === -1 ? source.length : end) * UNDERLINE_SHARE)
      return lheading(source)
    }
  }

  /** @throws {RangeError} where the text is nested too deeply, or asks for too much work */
  override blockTokens(source: string, tokens?: Token[], isClipped?: boolean): Token[]
  override blockTokens(source: string, tokens?: TokensList, isClipped?: boolean): TokensList
  override blockTokens(source: string, tokens?: Token[], isClipped?: boolean): Token[] {
    if (this.blockDepth > 0) this.spend(source.length + WORK_OF_ITEM)
    this.blockDepth += 1
    if (this.blockDepth > DEEPEST_BLOCKS) throw new RangeError('Nested too deeply.')
    const read = super.blockTokens(source, tokens, isClipped)
    this.blockDepth -= 1
    return read
  }

  /** What is nested too deeply stays plain text. */
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (this.inlineDepth >= DEEPEST_INLINES) {
      tokens.push({ type: 'text', raw: source, text: source })
      return tokens
    }
    this.inlineDepth += 1
    try {
      return super.inlineTokens(source, tokens)
    } finally {
      this.inlineDepth -= 1
    }
  }

  private spend(letters: number): void {
    this.work += letters
    if (this.work > MOST_WORK) throw new RangeError('Too much work.')
  }
}
