/** What the share dialog works with: the receipt of a comparison, as a link and as a file. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Comparison } from '@/comparison/comparison'
import { receiptLevels, type ReceiptLevel } from '@/comparison/receipt-level'
import { toFileText } from '@/share/file'
import { toDigitsFragment, toLinkFragment } from '@/share/link'
import { qrCodeOf, QUIET_ZONE, type QrCode } from '@/share/qr-code'
import type { Receipt } from '@/share/receipt-schema'
import type { SharingChoice } from '@/share/sheet'
import { receiptOf } from '@/share/write-receipt'
import { gridOfRun } from '@/figures/carbon-of-then'
import { useCircumstances, useEstimates } from '@/figures/estimates'
import { electricityAt } from '@/playground/stores/electricity'
import { placeOfRun } from '@/figures/estimate-input'
import { usePlayground, usePreferences } from '@/playground/react'
import { useElectricity } from '@/figures/use-electricity'

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
      /** The code of as much of it as fits into so many modules along a side, and how much that is. */
      readonly qrCodeFor: (
        mostModules: number,
      ) => Promise<{ readonly code: QrCode; readonly level: ReceiptLevel } | undefined>
    }

/** This page's address with another fragment. */
const addressWith = (fragment: string): string => new URL(fragment, location.href).href

const codeOf = async (receipt: Receipt): Promise<QrCode | undefined> =>
  qrCodeOf(addressWith(await toDigitsFragment(receipt)))

/** The receipt as far as the visitor wants it public, made anew with each change of mind. */
export function useShared(comparison: Comparison, choice: SharingChoice): Shared {
  const { level, withThoughts, withDevice, title, note } = choice
  const estimates = useEstimates(comparison.runs)
  const device = usePreferences((preferences) => preferences.device)
  const { shelf } = usePlayground()
  const said = useElectricity()
  const circumstances = useCircumstances()
  const freeze = useCallback(
    (atLevel: ReceiptLevel) =>
      receiptOf({
        comparison,
        estimates,
        electricity: comparison.runs.map((run) => electricityAt(placeOfRun(run, shelf), said)),
        grids: comparison.runs.map((run) => circumstances && gridOfRun(run, circumstances)),
        level: atLevel,
        withThoughts,
        title: title.trim(),
        note: note.trim(),
        ...(withDevice && { device }),
      }),
    [
      comparison,
      estimates,
      circumstances,
      withThoughts,
      withDevice,
      device,
      title,
      note,
      shelf,
      said,
    ],
  )
  const made = useMemo(() => freeze(level), [freeze, level])
  const receipt = made.ok ? made.value.receipt : undefined
  const link = useLink(receipt)
  return useMemo(() => {
    if (!made.ok) return made
    const { receipt } = made.value
    const qrCode = () => codeOf(receipt)
    const qrCodeFor = async (mostModules: number) => {
      for (const lower of receiptLevels.slice(0, receiptLevels.indexOf(level) + 1).toReversed()) {
        const frozen = freeze(lower)
        const code = frozen.ok ? await codeOf(frozen.value.receipt) : undefined
        if (code !== undefined && code.size + 2 * QUIET_ZONE <= mostModules)
          return { code, level: lower }
      }
      return undefined
    }
    return { ok: true, fileText: toFileText(receipt), link, qrCode, qrCodeFor }
  }, [made, link, freeze, level])
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
