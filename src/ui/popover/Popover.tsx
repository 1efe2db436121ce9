/** A small window beside the button that opens it, for what explains a figure. */
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
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
  const popover = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  useLayoutEffect(() => {
    const [opener, element] = [button.current, popover.current]
    if (!isOpen || opener === null || element === null) return
    const { left, top } = placeBeside(
      opener.getBoundingClientRect(),
      element.getBoundingClientRect(),
      { width: innerWidth, height: innerHeight },
    )
    // It lies in the page and scrolls with it, so that it stays beside its button.
    element.style.left = `${left + scrollX}px`
    element.style.top = `${top + scrollY}px`
  }, [isOpen])
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
        ref={popover}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className="popover"
        onToggle={(event) => {
          if (event.target === event.currentTarget)
            setOpen(event.currentTarget.matches(':popover-open'))
        }}
      >
        {isOpen && children}
      </div>
    </>
  )
}
