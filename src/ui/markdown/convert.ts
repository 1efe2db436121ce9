/** From the tokens of the library to our own tree: the only place that reads the library's shapes. */
import type { MarkedToken, Token, Tokens } from 'marked'
import { decodeEntities } from './entities'
import { withoutLineEnds } from './finished'
import { safeLink, saysWhereItLeads } from './safe-link'
import { textOf, type Alignment, type Block, type Cell, type Inline } from './tree'

/** Deeper than this, the source is shown as it was written. */
const DEEPEST = 12

const lineBreak = /^<br\s*\/?>$/i

/** The library types a token of an extension as one of anything; there is no extension here. */
const known = (tokens: readonly Token[] | undefined): readonly MarkedToken[] =>
  (tokens ?? []) as readonly MarkedToken[]

interface Inside {
  readonly depth: number
  /** A link may not stand in a link. */
  readonly isInLink?: boolean
}

/** Inline tokens as nodes, neighbouring texts joined. */
function inlinesOf(tokens: readonly Token[] | undefined, inside: Inside): readonly Inline[] {
  const nodes: Inline[] = []
  for (const token of known(tokens)) {
    const node = inside.depth > DEEPEST ? verbatim(token) : inlineOf(token, inside)
    const last = nodes.at(-1)
    if (node.kind === 'text' && last?.kind === 'text')
      nodes[nodes.length - 1] = { kind: 'text', text: last.text + node.text }
    else nodes.push(node)
  }
  return nodes
}

const verbatim = (token: MarkedToken): Inline => ({ kind: 'text', text: token.raw })

function inlineOf(token: MarkedToken, inside: Inside): Inline {
  const deeper = { ...inside, depth: inside.depth + 1 }
  switch (token.type) {
    case 'text':
      return { kind: 'text', text: decodeEntities(token.text) }
    case 'escape':
      return { kind: 'text', text: token.text }
    case 'codespan':
      return { kind: 'code', text: token.text }
    case 'br':
      return { kind: 'break' }
    case 'strong':
      return { kind: 'strong', children: inlinesOf(token.tokens, deeper) }
    case 'em':
      return { kind: 'emphasis', children: inlinesOf(token.tokens, deeper) }
    case 'del':
      return { kind: 'deleted', children: inlinesOf(token.tokens, deeper) }
    case 'checkbox':
      return { kind: 'task', isDone: token.checked }
    case 'html':
      // The one tag that answers need, in cells of tables. All others are shown as text.
      return lineBreak.test(token.raw) ? { kind: 'break' } : verbatim(token)
    case 'link':
      return linkOf(token, inside)
    case 'image':
      return imageOf(token, inside)
    default:
      return verbatim(token)
  }
}

function linkOf(token: Tokens.Link, inside: Inside): Inline {
  const link = safeLink(token.autolink === true ? token.href : decodeEntities(token.href))
  if (link === undefined || inside.isInLink === true) return verbatim(token)
  const children = inlinesOf(token.tokens, { depth: inside.depth + 1, isInLink: true })
  return {
    kind: 'link',
    href: link.href,
    children,
    ...(!saysWhereItLeads(textOf(children), link) && { place: link.place }),
  }
}

function imageOf(token: Tokens.Image, inside: Inside): Inline {
  const description = textOf(inlinesOf(token.tokens, { depth: DEEPEST, isInLink: true }))
  const link = inside.isInLink === true ? undefined : safeLink(decodeEntities(token.href))
  return { kind: 'image', description, ...link }
}

const alignments: Readonly<Record<string, Alignment>> = {
  left: 'start',
  center: 'center',
  right: 'end',
}

function cellOf({ tokens, align }: Tokens.TableCell, depth: number): Cell {
  const alignment = align === null ? undefined : alignments[align]
  return {
    children: inlinesOf(tokens, { depth }),
    ...(alignment !== undefined && { align: alignment }),
  }
}

/** First word of what stands behind the fence. */
const languageOf = (info: string | undefined): string | undefined =>
  info === undefined ? undefined : /^[^\s{,]{1,24}/.exec(info)?.[0]

const blocksOf = (tokens: readonly Token[], depth: number): readonly Block[] =>
  tokens.map((token) => blockOf(token, depth)).filter((block) => block !== undefined)

/** A block token as a block; undefined for what is not seen: blank lines and definitions of links. */
export function blockOf(given: Token, depth = 0): Block | undefined {
  const token = given as MarkedToken
  if (depth > DEEPEST) return { kind: 'verbatim', text: token.raw }
  const inside = { depth: 0 }
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return undefined
    case 'paragraph':
      return { kind: 'paragraph', children: inlinesOf(token.tokens, inside) }
    case 'text':
      return {
        kind: 'line',
        children: inlinesOf(token.tokens ?? [{ ...token, type: 'text' }], inside),
      }
    case 'heading':
      return { kind: 'heading', depth: token.depth, children: inlinesOf(token.tokens, inside) }
    case 'code': {
      const language = languageOf(token.lang)
      return {
        kind: 'code',
        ...(language !== undefined && { language }),
        text: withoutLineEnds(token.text),
      }
    }
    case 'blockquote':
      return { kind: 'quote', blocks: blocksOf(token.tokens, depth + 1) }
    case 'list':
      return {
        kind: 'list',
        ...(token.ordered && { start: token.start === '' ? 1 : token.start }),
        items: token.items.map((item) => ({ blocks: itemBlocks(item, depth + 1) })),
      }
    case 'table':
      return {
        kind: 'table',
        header: token.header.map((cell) => cellOf(cell, 0)),
        rows: token.rows.map((row) => row.map((cell) => cellOf(cell, 0))),
      }
    case 'hr':
      return { kind: 'rule' }
    default:
      return { kind: 'verbatim', text: withoutLineEnds(token.raw) }
  }
}

/** A tight item holds its checkbox beside its text; we want it in the text. */
function itemBlocks(item: Tokens.ListItem, depth: number): readonly Block[] {
  const [first, ...rest] = blocksOf(item.tokens, depth)
  const box = known(item.tokens).find((token) => token.type === 'checkbox')
  if (box === undefined) return first === undefined ? [] : [first, ...rest]
  const task: Inline = { kind: 'task', isDone: box.checked }
  if (first === undefined || !('children' in first))
    return [{ kind: 'line', children: [task] }, ...(first === undefined ? [] : [first, ...rest])]
  return [{ ...first, children: [task, ...first.children] }, ...rest]
}
