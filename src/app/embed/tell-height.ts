/** Tells the page around this one how high it is, so that its frame can be as high. */

/** The name of the message; the snippet of the share dialog listens for it. */
const MESSAGE = 'rightsize-height'

/** To anybody: a height is no secret, and who embeds is not known. */
export function tellHeight(): void {
  if (parent === window) return
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height)
    parent.postMessage({ type: MESSAGE, height }, '*')
  }).observe(document.documentElement)
}
