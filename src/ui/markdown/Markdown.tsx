/**
 * An answer of a model, formatted: safe whatever it contains, and cheap while it comes.
 *
 * Finished blocks are drawn once and skipped, page by page; only the last page is looked at again. Of a
 * long answer the beginning is drawn, and the rest as it is asked for.
 */
import { memo } from 'react'
import { ShowRest } from '../show-rest'
import { weightOf } from './amount'
import { BlockView } from './BlockView'
import type { Page } from './splitter'
import type { Block } from './tree'
import { useReading } from './use-reading'
import './markdown.css'

export interface MarkdownProps {
  /** The whole text so far. */
  readonly text: string
  /** No more will come: what was left open on the way is now read to its end. */
  readonly isFinal: boolean
}

/** Draws markdown without ever making HTML from text. */
export const Markdown = ({ text, isFinal }: MarkdownProps) => {
  const { pages, pending, hasRest, showMore } = useReading(text, isFinal)
  return (
    <div className="markdown">
      {pages.length === 0 && pending.trim() !== '' && (
        <p className="markdown-pending" dir="auto">
          {pending}
        </p>
      )}
      {pages.map((page, index) => {
        const isLast = index === pages.length - 1
        return <PageView key={index} page={page} isLast={isLast} pending={isLast ? pending : ''} />
      })}
      {hasRest && <ShowRest onPress={showMore} />}
    </div>
  )
}

/** So much that it is left out of the layout while it is out of sight, even while it may yet change. */
const HEAVY = 300
const isHeavy = (page: Page): boolean => weightOf(page) >= HEAVY

const goesOn = (block: Block): boolean => block.kind === 'list' && block.goesOn === true

interface PageProps {
  readonly page: Page
  readonly isLast: boolean
  readonly pending: string
}

const PageView = memo(({ page, isLast, pending }: PageProps) => (
  <div className={isLast && !isHeavy(page) ? 'markdown-page' : 'markdown-page markdown-page-full'}>
    {page.map((block, index) => (
      <div key={index} className={goesOn(block) ? 'markdown-block markdown-on' : 'markdown-block'}>
        <BlockView block={block} pending={index === page.length - 1 ? pending : ''} />
      </div>
    ))}
  </div>
))
PageView.displayName = 'PageView'
