/** Puts text on the clipboard, also on a page served by plain http, where there is no clipboard API. */

/** Whether the text was copied; with its formatting beside it, where there is one. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  // Absent outside a secure context, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard === undefined) return copyBySelection(text)
  try {
    if (html === undefined) await clipboard.writeText(text)
    else await clipboard.write([new ClipboardItem(formatted(text, html))])
    return true
  } catch {
    // Not allowed here (an embedded page, a policy): the older way may still be.
    return copyBySelection(text)
  }
}

const formatted = (text: string, html: string): Record<string, Blob> => ({
  'text/plain': new Blob([text], { type: 'text/plain' }),
  'text/html': new Blob([html], { type: 'text/html' }),
})

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  const before = document.activeElement
  // Inside an open modal dialog, only what is in the dialog can be selected.
  const parent = before?.closest('dialog') ?? document.body
  parent.append(field)
  field.select()
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing replaces it where there is no clipboard API
    return document.execCommand('copy')
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
