/** The comparison as a picture: shown as it will be, and saved as PNG or SVG. */
import { useEffect, useMemo, useState } from 'react'
import type { ReceiptLevel } from '@/comparison/receipt-level'
import type { QrCode } from '@/share/qr-code'
import type { Sheet } from '@/share/sheet'
import type { Shared } from './sharing'
import { Button } from '@/ui/button'
import { SelectField } from '@/ui/fields'
import { sharing } from '@/words/of-sharing'
import { saveBlob } from '@/ui/save/save-file'
import { mostModules, pictureKinds, pictureOf, type PictureKind } from './picture/picture'
import { createMeasure, pngBlob, svgBlob } from './picture/picture-file'

const { picture: text } = sharing.ways

interface PictureMakerProps {
  readonly sheet: Sheet
  /** The code of what is shared, and of less of it where that is more than a picture can show. */
  readonly qrCodeFor: Extract<Shared, { ok: true }>['qrCodeFor']
  readonly fileName: string
}

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

const PNG_SCALE: Readonly<Record<PictureKind, number>> = { whole: 2, card: 1 }

export const PictureMaker = ({ sheet, qrCodeFor, fileName }: PictureMakerProps) => {
  const [kind, setKind] = useState<PictureKind>('whole')
  const [theme, setTheme] = useState<Theme>('light')
  const qr = useQr(qrCodeFor, mostModules[kind])
  const [measure] = useState(createMeasure)
  const picture = useMemo(
    () => pictureOf(kind, { sheet, theme, measure, qr: qr?.made }),
    [kind, theme, sheet, measure, qr],
  )
  const address = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(picture.svg)}`,
    [picture.svg],
  )
  return (
    <div className="share-picture">
      <div className="share-ways">
        <SelectField
          label={text.kind}
          value={kind}
          options={pictureKinds.map((value) => ({ value, label: text.kinds[value] }))}
          onChange={setKind}
        />
        <SelectField
          label={text.theme}
          value={theme}
          options={themes.map((value) => ({ value, label: text.themes[value] }))}
          onChange={setTheme}
        />
      </div>
      <img src={address} width={picture.width} height={picture.height} alt={text.alt} />
      <div className="share-ways">
        <Button
          onClick={() => {
            void pngBlob(picture, PNG_SCALE[kind]).then((blob) => {
              saveBlob(`${fileName}.png`, blob)
            })
          }}
        >
          {text.savePng}
        </Button>
        <Button
          onClick={() => {
            saveBlob(`${fileName}.svg`, svgBlob(picture))
          }}
        >
          {text.saveSvg}
        </Button>
      </div>
    </div>
  )
}

interface Qr {
  readonly made: { readonly code: QrCode; readonly holds: string } | undefined
}

const holdsText = (level: ReceiptLevel): string => text.holds[level]

/** Undefined until it is known whether there is one. */
function useQr(qrCodeFor: PictureMakerProps['qrCodeFor'], most: number): Qr | undefined {
  const [qr, setQr] = useState<Qr>()
  useEffect(() => {
    let isWanted = true
    void qrCodeFor(most).then((found) => {
      if (isWanted) setQr({ made: found && { code: found.code, holds: holdsText(found.level) } })
    })
    return () => {
      isWanted = false
    }
  }, [qrCodeFor, most])
  return qr
}
