export { Button, type ButtonProps } from './Button'
export { ToggleButton } from './ToggleButton'
