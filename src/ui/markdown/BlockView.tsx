/**
 * One block of an answer.
 *
 * `pending` is text behind the block, or in it, that has not been read as markdown yet. It is handed
 * down to where it most likely belongs, so that an answer grows smoothly.
 */
import { memo } from 'react'
import { words } from '@/words'
import { CodeBlock } from './CodeBlock'
import { Inlines } from './InlineView'
import type { Block, Cell, ListItem } from './tree'

const { markdown } = words.ui

interface BlockProps {
  readonly block: Block
  readonly pending: string
}

/** Draws a block, and skips one that is the same as before. */
export const BlockView = memo(({ block, pending }: BlockProps) => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Inlines nodes={block.children} />
          {pending}
        </p>
      )
    case 'line':
      return (
        <div dir="auto">
          <Inlines nodes={block.children} />
          {pending}
        </div>
      )
    case 'heading':
      return <Heading {...{ block, pending }} />
    case 'code':
      return (
        <CodeBlock language={block.language} text={block.text + pending} letters={block.shown} />
      )
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} pending={pending} />
        </blockquote>
      )
    case 'list':
      return <List {...{ block, pending }} />
    case 'table':
      return (
        <>
          <Table block={block} />
          <Pending text={pending} />
        </>
      )
    case 'rule':
      return (
        <>
          <hr />
          <Pending text={pending} />
        </>
      )
    case 'verbatim':
      return (
        <p className="markdown-verbatim" dir="auto">
          {block.text}
          {pending}
        </p>
      )
  }
})
BlockView.displayName = 'BlockView'

interface BlocksProps {
  readonly blocks: readonly Block[]
  readonly pending: string
}

const Blocks = ({ blocks, pending }: BlocksProps) =>
  blocks.length === 0 ? (
    <Pending text={pending} />
  ) : (
    blocks.map((block, index) => (
      <BlockView key={index} block={block} pending={index === blocks.length - 1 ? pending : ''} />
    ))
  )

const Pending = ({ text }: { text: string }) =>
  text.trim() === '' ? null : (
    <p className="markdown-pending" dir="auto">
      {text}
    </p>
  )

type Kind<Name extends Block['kind']> = Extract<Block, { kind: Name }>

/** An answer stands under headings of the page's own, so its first level is the page's third. */
const Heading = ({ block, pending }: { block: Kind<'heading'>; pending: string }) => {
  const level = Math.min(6, block.depth + 2)
  const Tag = `h${level}` as 'h3' | 'h4' | 'h5' | 'h6'
  const [first = '', ...rest] = pending.split('\n')
  return (
    <>
      <Tag dir="auto">
        <Inlines nodes={block.children} />
        {first}
      </Tag>
      <Pending text={rest.join('\n')} />
    </>
  )
}

const List = ({ block: { start, items }, pending }: { block: Kind<'list'>; pending: string }) => {
  const drawn = items.map((item, index) => (
    <Item key={index} item={item} pending={index === items.length - 1 ? pending : ''} />
  ))
  return start === undefined ? <ul>{drawn}</ul> : <ol start={start}>{drawn}</ol>
}

const Item = memo(({ item, pending }: { item: ListItem; pending: string }) => (
  <li dir="auto">
    <Blocks blocks={item.blocks} pending={pending} />
  </li>
))
Item.displayName = 'Item'

const Table = memo(({ block: { header, rows } }: { block: Kind<'table'> }) => (
  <div className="markdown-table" role="group" aria-label={markdown.table} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {header.map((cell, index) => (
            <th key={index} scope="col" {...lookOf(cell)}>
              <Inlines nodes={cell.children} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <Row key={place} row={row} />
        ))}
      </tbody>
    </table>
  </div>
))
Table.displayName = 'Table'

const Row = memo(({ row }: { row: readonly Cell[] }) => (
  <tr>
    {row.map((cell, index) => (
      <td key={index} {...lookOf(cell)}>
        <Inlines nodes={cell.children} />
      </td>
    ))}
  </tr>
))
Row.displayName = 'Row'

const lookOf = ({ align }: Cell) => ({
  dir: 'auto' as const,
  className: align === undefined ? undefined : `markdown-${align}`,
})
