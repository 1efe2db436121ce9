/** Where a popover stands beside the button that opened it: below, or above where there is no room. */

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const GAP = 6
const MARGIN = 8

/** Left and top of the popover in the window, kept inside it. All in CSS px. */
export function placeBeside(
  button: Box,
  popover: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
): { readonly left: number; readonly top: number } {
  const rightmost = Math.max(MARGIN, window.width - MARGIN - popover.width)
  const left = Math.min(Math.max(MARGIN, button.left), rightmost)
  const below = button.top + button.height + GAP
  const above = button.top - GAP - popover.height
  const fitsBelow = below + popover.height + MARGIN <= window.height
  const lowest = Math.max(MARGIN, window.height - MARGIN - popover.height)
  return { left, top: fitsBelow ? below : above >= MARGIN ? above : Math.min(below, lowest) }
}
