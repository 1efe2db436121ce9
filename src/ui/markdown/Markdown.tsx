/**
 * An answer of a model, formatted: safe whatever it contains, and cheap while it comes.
 *
 * Finished blocks are drawn once and skipped, page by page; only the last page is looked at again.
 */
import { memo } from 'react'
import { BlockView } from './BlockView'
import type { Page } from './splitter'
import { useMarkdownBlocks } from './use-markdown-blocks'
import './markdown.css'

export interface MarkdownProps {
  /** The whole text so far. */
  readonly text: string
  /** No more will come: what was left open on the way is now read to its end. */
  readonly isFinal: boolean
}

/** Draws markdown without ever making HTML from text. */
export const Markdown = ({ text, isFinal }: MarkdownProps) => {
  const { pages, pending } = useMarkdownBlocks(text, isFinal)
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
    </div>
  )
}

interface PageProps {
  readonly page: Page
  readonly isLast: boolean
  readonly pending: string
}

const PageView = memo(({ page, isLast, pending }: PageProps) => (
  <div className={isLast ? 'markdown-page' : 'markdown-page markdown-page-full'}>
    {page.map((block, index) => (
      <div key={index} className="markdown-block">
        <BlockView block={block} pending={index === page.length - 1 ? pending : ''} />
      </div>
    ))}
  </div>
))
PageView.displayName = 'PageView'
