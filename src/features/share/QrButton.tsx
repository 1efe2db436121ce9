/** The link as a QR code, as large as the window, for a projector. */
import { useEffect, useState } from 'react'
import type { QrCode } from '@/share/qr-code'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { sharing } from '@/words/of-sharing'
import { drawnCode } from './drawn-code'

const { qr } = sharing.ways

interface QrButtonProps {
  readonly makeCode: () => Promise<QrCode | undefined>
}

export const QrButton = ({ makeCode }: QrButtonProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true)
        }}
      >
        {qr.show}
      </Button>
      <Dialog
        open={isOpen}
        title={qr.title}
        className="qr-dialog"
        onClose={() => {
          setOpen(false)
        }}
      >
        <Code makeCode={makeCode} />
      </Dialog>
    </>
  )
}

const Code = ({ makeCode }: QrButtonProps) => {
  const [made, setMade] = useState<{ readonly code: QrCode | undefined }>()
  useEffect(() => {
    let isWanted = true
    void makeCode().then((code) => {
      if (isWanted) setMade({ code })
    })
    return () => {
      isWanted = false
    }
  }, [makeCode])
  if (made === undefined) return <p>{qr.making}</p>
  const { code } = made
  if (code === undefined) return <p role="alert">{qr.tooLong}</p>
  const { side, path, isDense } = drawnCode(code)
  return (
    <figure className="qr-code">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={qr.title}>
        <rect width={side} height={side} fill="#ffffff" />
        <path d={path} fill="#000000" />
      </svg>
      <figcaption>
        {qr.size(code.version, code.level)}
        {isDense && ` ${qr.dense}`}
      </figcaption>
    </figure>
  )
}
