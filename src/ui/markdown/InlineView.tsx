/** The inside of a line: emphasis, code, links. */
import { memo } from 'react'
import { words } from '@/words'
import type { Inline } from './tree'

const { markdown } = words.ui

/** Inline nodes, drawn again only when they are others. */
export const Inlines = memo(({ nodes }: { nodes: readonly Inline[] }) =>
  nodes.map((node, index) => <InlineView key={index} node={node} />),
)
Inlines.displayName = 'Inlines'

const InlineView = ({ node }: { node: Inline }) => {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'strong':
      return (
        <strong>
          <Inlines nodes={node.children} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Inlines nodes={node.children} />
        </em>
      )
    case 'deleted':
      return (
        <del>
          <Inlines nodes={node.children} />
        </del>
      )
    case 'code':
      return <code dir="ltr">{node.text}</code>
    case 'break':
      return <br />
    case 'task':
      return (
        <span role="img" aria-label={node.isDone ? markdown.done : markdown.notDone}>
          {node.isDone ? '☑ ' : '☐ '}
        </span>
      )
    case 'link':
      return (
        <OutLink href={node.href} place={node.place}>
          <Inlines nodes={node.children} />
        </OutLink>
      )
    case 'image':
      return node.href === undefined ? (
        <span className="markdown-image">{markdown.image(node.description)}</span>
      ) : (
        <OutLink href={node.href} place={node.place}>
          {markdown.image(node.description)}
        </OutLink>
      )
  }
}

interface OutLinkProps {
  readonly href: string
  readonly place: string | undefined
  readonly children: React.ReactNode
}

/** A link that leaves the page, tells the other side nothing, and says where it leads. */
const OutLink = ({ href, place, children }: OutLinkProps) => (
  <>
    <a href={href} target="_blank" rel="noreferrer noopener nofollow">
      {/* Isolated, so that signs which turn the direction of writing cannot reach the host. */}
      <bdi>{children}</bdi>
    </a>
    {place !== undefined && (
      <bdi className="markdown-place" dir="ltr">
        {' '}
        {markdown.leadsTo(place)}
      </bdi>
    )}
  </>
)
