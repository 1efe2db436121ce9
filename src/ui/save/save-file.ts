/** Hands a file to the visitor. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** Hands a text to the visitor as a JSON file. */
export const saveFile = (name: string, text: string): void => {
  saveBlob(name, new Blob([text], { type: 'application/json' }))
}
