/** A button that stays pressed. */
import { Button, type ButtonProps } from './Button'

export interface ToggleButtonProps extends Omit<ButtonProps, 'onClick' | 'onToggle'> {
  readonly isPressed: boolean
  /** Green is for what was accepted; everything else that is chosen has the accent. */
  readonly tone?: 'accent' | 'good'
  readonly onToggle: (isPressed: boolean) => void
}

/** Says its state as `aria-pressed`. */
export const ToggleButton = ({
  isPressed,
  tone = 'accent',
  onToggle,
  className,
  ...rest
}: ToggleButtonProps) => (
  <Button
    {...rest}
    aria-pressed={isPressed}
    className={[tone === 'good' ? 'button-good' : '', className].filter(Boolean).join(' ')}
    onClick={() => {
      onToggle(!isPressed)
    }}
  />
)
