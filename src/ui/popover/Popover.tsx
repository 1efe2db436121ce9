/** A small window beside the button that opens it, for what explains a figure. */
import { useId, useRef, useState, type ReactNode } from 'react'
import { placeBeside } from './place'
import './popover.css'

export interface PopoverProps {
  /** The inside of the button. */
  readonly trigger: ReactNode
  /** Name of the window, for who cannot see where it stands. */
  readonly label: string
  /** Drawn while open only. */
  readonly children: ReactNode
  readonly className?: string
}

/** The browser's own popover: Esc or a press elsewhere closes it, and the focus returns. */
export const Popover = ({ trigger, label, children, className }: PopoverProps) => {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [place, setPlace] = useState({ left: 0, top: 0 })
  return (
    <>
      <button
        ref={button}
        type="button"
        className={['popover-trigger', className].filter(Boolean).join(' ')}
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
      >
        {trigger}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className="popover"
        style={place}
        onToggle={(event) => {
          if (event.target !== event.currentTarget) return
          setOpen(event.currentTarget.matches(':popover-open'))
        }}
      >
        {isOpen && (
          <div
            ref={(inside) => {
              const window = inside?.parentElement
              if (!window || button.current === null) return
              const { left, top } = placeBeside(
                button.current.getBoundingClientRect(),
                window.getBoundingClientRect(),
                { width: innerWidth, height: innerHeight },
              )
              // It lies in the page and scrolls with it, so its button stays beside it.
              setPlace({ left: left + scrollX, top: top + scrollY })
            }}
          >
            {children}
          </div>
        )}
      </div>
    </>
  )
}
