/** A sheet in the forms it can be pasted in. */
import { asHtml, asMarkdown, asText } from '@/share/copies'
import { embedCode } from '@/share/embed-code'
import type { Sheet } from '@/share/sheet'

export const copiesOf = (sheet: Sheet) => ({
  markdown: () => asMarkdown(sheet),
  html: () => asHtml(sheet),
  text: () => asText(sheet),
  /** Undefined until the link is made. */
  embed: sheet.link === undefined ? undefined : embedCode(sheet.link),
})
