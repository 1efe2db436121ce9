/** Text that is read aloud and not seen. */
import type { ComponentProps } from 'react'

/** A `<span>` out of sight. */
export const VisuallyHidden = (props: ComponentProps<'span'>) => (
  <span {...props} className="visually-hidden" />
)
