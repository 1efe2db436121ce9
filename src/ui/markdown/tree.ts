/**
 * An answer as a tree of plain data: all that can ever be drawn of it.
 *
 * There is no node for markup, for a picture or for an address that was not checked, so whatever a
 * model writes, drawing the tree is safe.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'deleted'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'task'; readonly isDone: boolean }
  | {
      readonly kind: 'link'
      /** http, https or mailto, and nothing else. */
      readonly href: string
      /** Where it leads, where its text does not say so. */
      readonly place?: string
      readonly children: readonly Inline[]
    }
  /** A picture that is named and never loaded; with its address where that is a web address. */
  | {
      readonly kind: 'image'
      readonly description: string
      readonly href?: string
      readonly place?: string
    }

export interface ListItem {
  readonly blocks: readonly Block[]
}

export type Alignment = 'start' | 'center' | 'end'

export interface Cell {
  readonly children: readonly Inline[]
  readonly align?: Alignment
}

export type Block =
  /** A `line` is a paragraph of a tight list: no space around it. */
  | { readonly kind: 'paragraph' | 'line'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly depth: number; readonly children: readonly Inline[] }
  | {
      readonly kind: 'code'
      readonly language?: string
      readonly text: string
      /** As many letters of it are shown; absent: all. */
      readonly shown?: number
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** `start` of an ordered list; absent where it is not ordered. */
  | {
      readonly kind: 'list'
      readonly start?: number
      readonly items: readonly ListItem[]
      /** The list before it was long, and this is more of it. */
      readonly goesOn?: boolean
    }
  | {
      readonly kind: 'table'
      readonly header: readonly Cell[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly kind: 'rule' }
  /** Shown as it was written: HTML, and what is nested too deeply. */
  | { readonly kind: 'verbatim'; readonly text: string }

/** The text of inline nodes, without its formatting. */
export const textOf = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
        case 'code':
          return node.text
        case 'break':
          return '\n'
        case 'task':
          return ''
        case 'image':
          return node.description
        case 'strong':
        case 'emphasis':
        case 'deleted':
        case 'link':
          return textOf(node.children)
      }
    })
    .join('')

type Plain = string | number | boolean | undefined | readonly Plain[] | PlainRecord
interface PlainRecord {
  readonly [key: string]: Plain
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value)

/** Whether two blocks say the same; both may be absent. */
export const isSameBlock = (one: Block | undefined, other: Block | undefined): boolean =>
  isSame(one as Plain, other as Plain)

function isSame(one: Plain, other: Plain): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object') return false
  if (isList(one) || isList(other)) {
    if (!isList(one) || !isList(other) || one.length !== other.length) return false
    return one.every((item, index) => isSame(item, other[index]))
  }
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  return keys.every((key) => key in other && isSame(one[key], other[key]))
}
