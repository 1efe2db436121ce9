/** Something the visitor should know: what happened, why, and what to do. */
import type { ReactNode } from 'react'
import './notice.css'

export interface NoticeProps {
  readonly kind?: 'info' | 'error'
  readonly children: ReactNode
  /** Buttons or links under the text. */
  readonly action?: ReactNode
}

/** An error is announced at once; a piece of information when there is a pause. */
export const Notice = ({ kind = 'info', children, action }: NoticeProps) => (
  <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
    <div className="notice-text">{children}</div>
    {action !== undefined && <div className="notice-action">{action}</div>}
  </div>
)
