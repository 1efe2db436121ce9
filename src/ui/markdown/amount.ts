/** How much of an answer is drawn: what it weighs, and its beginning up to a weight. */
import type { Block, Cell, Inline, ListItem } from './tree'
import { LETTERS_PER_ELEMENT } from './allowance'

const weights = new WeakMap<object, number>()

/** Worked out once for each thing. */
function weighed<Thing extends object>(thing: Thing, weigh: (thing: Thing) => number): number {
  const known = weights.get(thing)
  if (known !== undefined) return known
  const weight = weigh(thing)
  weights.set(thing, weight)
  return weight
}

const sum = <Thing>(things: readonly Thing[], weigh: (thing: Thing) => number): number =>
  things.reduce((total, thing) => total + weigh(thing), 0)

const ofText = (text: string): number => text.length / LETTERS_PER_ELEMENT

const ofInline = (node: Inline): number => {
  switch (node.kind) {
    case 'text':
      return ofText(node.text)
    case 'code':
      return 1 + ofText(node.text)
    case 'break':
    case 'task':
      return 1
    case 'image':
      return 2 + ofText(node.description)
    case 'link':
      return 3 + sum(node.children, ofInline)
    case 'strong':
    case 'emphasis':
    case 'deleted':
      return 1 + sum(node.children, ofInline)
  }
}

/** A browser lays out all cells of a table again for each one that comes. */
const CELL = 2
const ofCell = (cell: Cell): number => CELL + sum(cell.children, ofInline)
const ofRow = (row: readonly Cell[]): number => weighed(row, (cells) => 1 + sum(cells, ofCell))
const ofItem = (item: ListItem): number => weighed(item, ({ blocks }) => 1 + weightOf(blocks))

const weigh = (block: Block): number => {
  switch (block.kind) {
    case 'paragraph':
    case 'line':
    case 'heading':
      return 1 + sum(block.children, ofInline)
    case 'code':
      return 8 + (block.shown ?? block.text.length) / LETTERS_PER_ELEMENT
    case 'quote':
      return 1 + weightOf(block.blocks)
    case 'list':
      return 1 + sum(block.items, ofItem)
    case 'table':
      return 4 + ofRow(block.header) + sum(block.rows, ofRow)
    case 'rule':
      return 1
    case 'verbatim':
      return 1 + ofText(block.text)
  }
}

/** What a block costs to draw, in elements. */
const ofBlock = (block: Block): number => weighed(block, weigh)

/** What blocks cost to draw, in elements. */
export const weightOf = (blocks: readonly Block[]): number =>
  weighed(blocks, (list) => sum(list, ofBlock))

/** As many things as fit whole, and the weight that is left for a part of the next. */
function fitting<Thing>(
  things: readonly Thing[],
  most: number,
  weigh: (thing: Thing) => number,
): { readonly whole: readonly Thing[]; readonly next: Thing | undefined; readonly left: number } {
  let left = most
  for (const [index, thing] of things.entries()) {
    const weight = weigh(thing)
    if (weight > left) return { whole: things.slice(0, index), next: thing, left }
    left -= weight
  }
  return { whole: things, next: undefined, left }
}

/** Not in the middle of a letter that takes two places. */
export const startOfText = (text: string, letters: number): string =>
  text.slice(0, Math.max(0, Math.floor(letters))).replace(/[\ud800-\udbff]$/, '')

const textFor = (text: string, most: number): string =>
  startOfText(text, most * LETTERS_PER_ELEMENT)

/** Inline nodes are cut in a text of their first level only: a run is never long. */
function inlinesFor(nodes: readonly Inline[], most: number): readonly Inline[] {
  const { whole, next, left } = fitting(nodes, most, ofInline)
  if (next === undefined) return nodes
  return next.kind === 'text' ? [...whole, { ...next, text: textFor(next.text, left) }] : whole
}

function itemsFor(items: readonly ListItem[], most: number): readonly ListItem[] {
  const { whole, next, left } = fitting(items, most, ofItem)
  if (next === undefined) return items
  const blocks = startOf(next.blocks, left - 1)
  return blocks.length === 0 ? whole : [...whole, { blocks }]
}

const rowFor = (row: readonly Cell[], most: number): readonly Cell[] =>
  fitting(row, most - 1, ofCell).whole

function rowsFor(rows: readonly (readonly Cell[])[], most: number): readonly (readonly Cell[])[] {
  const { whole, next, left } = fitting(rows, most, ofRow)
  return next === undefined ? rows : [...whole, rowFor(next, left)]
}

/** The beginning of a block; undefined where nothing of it fits. */
function startOfBlock(block: Block, most: number): Block | undefined {
  if (most < 1) return undefined
  switch (block.kind) {
    case 'paragraph':
    case 'line':
    case 'heading':
      return { ...block, children: inlinesFor(block.children, most - 1) }
    case 'code':
      return { ...block, shown: textFor(block.text, most - 1).length }
    case 'verbatim':
      return { ...block, text: textFor(block.text, most - 1) }
    case 'quote':
      return { ...block, blocks: startOf(block.blocks, most - 1) }
    case 'list':
      return { ...block, items: itemsFor(block.items, most - 1) }
    case 'table': {
      const header = rowFor(block.header, most)
      const rows = header === block.header ? rowsFor(block.rows, most - ofRow(header)) : []
      return { ...block, header, rows }
    }
    case 'rule':
      return undefined
  }
}

/** The beginning of blocks that weighs no more than `most`; what is whole stays the same object. */
export function startOf(blocks: readonly Block[], most: number): readonly Block[] {
  const { whole, next, left } = fitting(blocks, most, ofBlock)
  const part = next && startOfBlock(next, left)
  return part === undefined ? whole : [...whole, part]
}

/** A long list as several, each of which goes on where the last ended and weighs about `most`. */
export function inShortLists(block: Block, most: number): readonly Block[] {
  if (block.kind !== 'list' || ofBlock(block) <= 2 * most) return [block]
  const lists: Block[] = []
  let from = 0
  let weight = 0
  for (const [index, item] of block.items.entries()) {
    weight += ofItem(item)
    if (weight < most && index < block.items.length - 1) continue
    lists.push({
      kind: 'list',
      ...(block.start !== undefined && { start: block.start + from }),
      items: block.items.slice(from, index + 1),
      ...(from > 0 && { goesOn: true }),
    })
    from = index + 1
    weight = 0
  }
  return lists
}
