/** What an embedded page shows of the receipt in its address: as published, with nothing worked out anew. */
import { isFinished } from '@/comparison/comparison'
import { labelsOf } from '@/comparison/labels'
import { findingOf, findingText } from '@/energy/finding'
import { fromLinkFragment } from '@/share/link'
import { comparisonOf, publishedFigureOf } from '@/share/opened-comparison'
import type { Read } from '@/share/read-receipt'
import type { Receipt } from '@/share/receipt-schema'
import type { Sheet } from '@/share/sheet'
import { words } from '@/words'
import { answered } from '@/figures/answered'
import { figureOfThen } from '@/playground/stores/received'
import { sheetOf } from '@/figures/sheet-of'

export interface Embedded {
  readonly sheet: Sheet
  /** Made by a newer version of the page, and shown as far as it is understood. */
  readonly isNewer: boolean
}

/** The receipt of a `#r=…` or `#n=…` address, or a sentence on what is wrong with it. */
export async function openEmbedded(fragment: string): Promise<Read<Embedded>> {
  const opened = await fromLinkFragment(fragment)
  if (!opened.ok) return opened
  const { receipt, isNewer } = opened.value
  return { ok: true, value: { isNewer, sheet: sheetOfReceipt(receipt, `./${fragment}`) } }
}

/** As it was published. */
export function sheetOfReceipt(receipt: Receipt, link?: string): Sheet {
  const comparison = comparisonOf(receipt)
  const estimates = receipt.runs.map((run) => figureOfThen(publishedFigureOf(run), undefined))
  const names = labelsOf(comparison.runs)
  const runs = answered(comparison.runs, names, estimates, receipt.level === 'answers')
  const finding = findingText(findingOf(runs))
  const { level, title = '', note = '' } = receipt
  return sheetOf({
    comparison,
    estimates,
    headline:
      isFinished(comparison) && finding.headline !== ''
        ? { kind: 'finding', ...finding }
        : { kind: 'hidden' },
    choice: { level, title, note },
    marks: words.share.marks,
    link,
  })
}
