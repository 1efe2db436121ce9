/** What stands where there is nothing yet, and how to get something there. */
import type { ReactNode } from 'react'
import './empty-state.css'

export interface EmptyStateProps {
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** A heading of level 2, a text and a way on. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <section className="empty-state">
    <h2>{title}</h2>
    {children !== undefined && <div className="empty-state-text">{children}</div>}
    {action}
  </section>
)
