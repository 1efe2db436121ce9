/** What the share dialog works with: the receipt of a comparison, as a link and as a file. */
import { useEffect, useMemo, useState } from 'react'
import type { Comparison } from '@/comparison/comparison'
import { toFileText } from '@/share/file'
import { toDigitsFragment, toLinkFragment } from '@/share/link'
import { qrCodeOf, type QrCode } from '@/share/qr-code'
import type { Receipt, ReceiptLevel } from '@/share/receipt-schema'
import { receiptOf } from '@/share/write-receipt'
import { useEstimates } from './estimates'
import { electricityAt, useElectricity } from './electricity'
import { placeOfRun } from './estimate-input'
import { usePlayground, usePreferences } from './react'

export { receiptLevels } from '@/share/receipt-schema'
export type { ReceiptLevel } from '@/share/receipt-schema'
export { DENSEST_EASY_READ, qrPath, QUIET_ZONE, type QrCode } from '@/share/qr-code'

/** What the visitor chose to make public. */
export interface SharingChoice {
  readonly level: ReceiptLevel
  readonly withThoughts: boolean
  readonly withDevice: boolean
  /** Empty for none. */
  readonly title: string
  readonly note: string
}

export type Shared =
  | { readonly ok: false; readonly why: string }
  | {
      readonly ok: true
      /** The whole content, as it stands in the file. */
      readonly fileText: string
      /** Undefined until it is made. */
      readonly link: string | undefined
      /** Makes the QR code of the link; undefined where no code holds it. */
      readonly qrCode: () => Promise<QrCode | undefined>
    }

/** This page's address with another fragment. */
const addressWith = (fragment: string): string => new URL(fragment, location.href).href

/** The receipt as far as the visitor wants it public, made anew with each change of mind. */
export function useShared(comparison: Comparison, choice: SharingChoice): Shared {
  const { level, withThoughts, withDevice, title, note } = choice
  const estimates = useEstimates(comparison.runs)
  const device = usePreferences((preferences) => preferences.device)
  const { shelf } = usePlayground()
  const said = useElectricity()
  const made = useMemo(
    () =>
      receiptOf({
        comparison,
        estimates,
        electricity: comparison.runs.map((run) => electricityAt(placeOfRun(run, shelf), said)),
        level,
        withThoughts,
        title: title.trim(),
        note: note.trim(),
        ...(withDevice && { device }),
      }),
    [comparison, estimates, level, withThoughts, withDevice, device, title, note, shelf, said],
  )
  const receipt = made.ok ? made.value.receipt : undefined
  const link = useLink(receipt)
  return useMemo(() => {
    if (!made.ok) return made
    const { receipt } = made.value
    const qrCode = async () => qrCodeOf(addressWith(await toDigitsFragment(receipt)))
    return { ok: true, fileText: toFileText(receipt), link, qrCode }
  }, [made, link])
}

function useLink(receipt: Receipt | undefined): string | undefined {
  const [made, setMade] = useState<{ receipt: Receipt; link: string }>()
  useEffect(() => {
    if (receipt === undefined) return
    let isWanted = true
    void toLinkFragment(receipt).then((fragment) => {
      if (isWanted) setMade({ receipt, link: addressWith(fragment) })
    })
    return () => {
      isWanted = false
    }
  }, [receipt])
  return made !== undefined && made.receipt === receipt ? made.link : undefined
}
