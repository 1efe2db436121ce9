/** A window over the page that has to be dealt with first. */
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Boundary } from '@/ui/boundary'
import { Notice } from '@/ui/notice'
import { words } from '@/words'
import './dialog.css'

export interface DialogProps {
  readonly open: boolean
  readonly title: ReactNode
  /** Asked to close: Esc, the cross, or a press beside the window. */
  readonly onClose: () => void
  /** Drawn while open only. */
  readonly children: ReactNode
  /** The row of buttons under the text; it stays in sight while the text scrolls. */
  readonly footer?: ReactNode
  readonly className?: string
}

/**
 * The browser's own modal `<dialog>`: it keeps the focus inside, closes on Esc, and gives the focus
 * back to what had it.
 */
export const Dialog = ({ open, title, onClose, children, footer, className }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const isPressedOutside = useRef(false)
  const titleId = useId()
  // A layout effect: its end comes before the dialog leaves the page, or the focus would be lost with it.
  useLayoutEffect(() => {
    const element = dialog.current
    if (!open || element === null) return
    if (!element.open) element.showModal()
    // Also when the part that holds the dialog is taken away while it is open.
    return () => {
      element.close()
    }
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={['dialog', className].filter(Boolean).join(' ')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // Esc. A file picker inside sends a cancel of its own.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      // The window's inside covers it, so only its backdrop is the element itself. Both ends of the
      // press count: who selects text and lets go outside does not mean to close.
      onPointerDown={(event) => {
        isPressedOutside.current = event.target === event.currentTarget
      }}
      onClick={(event) => {
        if (isPressedOutside.current && event.target === event.currentTarget) onClose()
      }}
    >
      {open && (
        <div className="dialog-inside">
          <header className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button
              type="button"
              className="dialog-close"
              aria-label={words.ui.close}
              title={words.ui.close}
              onClick={onClose}
            >
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.8" />
              </svg>
            </button>
          </header>
          <div className="dialog-body">
            <Boundary
              instead={(problem) => <Notice kind="error">{words.ui.broke(problem)}</Notice>}
            >
              {children}
            </Boundary>
          </div>
          {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
        </div>
      )}
    </dialog>
  )
}
