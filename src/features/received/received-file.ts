/** What somebody sent, as a file to keep or to hand on. */
import { toFileText } from '@/share/file'
import type { Received } from '@/playground/stores/received'

/** The file's text: all that was sent, and nothing of the visitor's. */
export const fileTextOf = ({ receipt }: Received): string => toFileText(receipt)
