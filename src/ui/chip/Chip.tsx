/** One of several chosen things, which can be taken off the list. */
import type { ReactNode } from 'react'
import './chip.css'

export interface ChipProps {
  readonly children: ReactNode
  /** Shows the button that takes it away. */
  readonly onRemove?: () => void
  /** What that button does, with the name: "Remove Pocket 3M". */
  readonly removeLabel?: string
}

/** A pill with its text, and a button to remove it where `onRemove` is given. */
export const Chip = ({ children, onRemove, removeLabel }: ChipProps) => (
  <span className="chip">
    <span className="chip-text">{children}</span>
    {onRemove !== undefined && (
      <button
        type="button"
        className="chip-remove"
        aria-label={removeLabel}
        title={removeLabel}
        onClick={onRemove}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.6" fill="none" />
        </svg>
      </button>
    )}
  </span>
)
