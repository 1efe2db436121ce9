/** What is folded away until somebody asks for it. */
import { useState, type ReactNode } from 'react'
import './disclosure.css'

export interface DisclosureProps {
  readonly summary: ReactNode
  readonly children: ReactNode
  /** Open from the start. */
  readonly startsOpen?: boolean
  /** Draws the inside only while open: for what changes often or is large. */
  readonly isLazy?: boolean
  readonly className?: string
}

/** A styled `<details>`: keyboard and find-in-page work as the browser has them. */
export const Disclosure = (props: DisclosureProps) => {
  const { summary, children, startsOpen = false, isLazy = false, className } = props
  const [isOpen, setOpen] = useState(startsOpen)
  return (
    <details
      className={['disclosure', className].filter(Boolean).join(' ')}
      open={isOpen}
      onToggle={(event) => {
        // A fold inside this one tells its parents too.
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open)
      }}
    >
      <summary>{summary}</summary>
      {(isOpen || !isLazy) && <div className="disclosure-inside">{children}</div>}
    </details>
  )
}
