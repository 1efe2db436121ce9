import type { ReceiptLevel } from '@/comparison/receipt-level'

/** What the visitor chose to make public. */
export interface SharingChoice {
  readonly level: ReceiptLevel
  readonly withThoughts: boolean
  readonly withDevice: boolean
  /** Empty for none. */
  readonly title: string
  readonly note: string
}

/**
 * What of a comparison goes onto a page of its own: into a mail, a note, a picture. All numbers are text
 * already, in units that can be compared by eye; what was not shared is absent.
 */
export interface SheetRow {
  readonly name: string
  /** "8B"; absent where nobody has said. */
  readonly size?: string
  /** Best value, range and mark; absent where nothing is known. */
  readonly energy?: { readonly best: string; readonly range: string; readonly mark: string }
  /** In the unit of the chart; absent where nothing is known. */
  readonly bar?: { readonly low: number; readonly mid: number; readonly high: number }
  readonly tokens?: string
  readonly time?: string
  readonly accepted?: boolean
  /** Absent where answers were not shared. */
  readonly answer?: string
}

export interface Sheet {
  readonly title?: string
  readonly note?: string
  readonly question: string
  /** The finding with its notes; absent where no numbers were shared. */
  readonly finding?: { readonly headline: string; readonly notes: readonly string[] }
  /** Of the bars. */
  readonly unit: string
  readonly hasNumbers: boolean
  readonly rows: readonly SheetRow[]
  /** Which methods, of which version, made the figures; and the day. */
  readonly source: string
  /** Where it opens; absent until the link is made. */
  readonly link?: string
}
