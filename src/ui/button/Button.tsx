/** The button of the page: a pill, the one primary block, or quiet text. */
import { useId, type ComponentProps } from 'react'
import { VisuallyHidden } from '../visually-hidden'
import './button.css'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly kind?: 'pill' | 'primary' | 'quiet'
  /** At work on what was asked: keeps its label, and cannot be pressed again. */
  readonly busy?: boolean
  /** Why it cannot be pressed now. It can still be reached and read, so that the reason can be too. */
  readonly disabledReason?: string | undefined
}

/** A `<button>` with the page's look; `type` is "button" unless given. */
export const Button = ({
  kind = 'pill',
  busy = false,
  disabledReason,
  className,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) => {
  const reasonId = useId()
  const isOff = busy || disabledReason !== undefined
  return (
    <>
      <button
        {...rest}
        type={type}
        className={['button', `button-${kind}`, className].filter(Boolean).join(' ')}
        aria-busy={busy || undefined}
        aria-disabled={isOff || undefined}
        {...(disabledReason !== undefined && {
          'aria-describedby': reasonId,
          title: disabledReason,
        })}
        onClick={(event) => {
          if (isOff) event.preventDefault()
          else onClick?.(event)
        }}
      >
        {busy && <span className="button-spinner" aria-hidden="true" />}
        {children}
      </button>
      {disabledReason !== undefined && (
        <VisuallyHidden id={reasonId}>{disabledReason}</VisuallyHidden>
      )}
    </>
  )
}
