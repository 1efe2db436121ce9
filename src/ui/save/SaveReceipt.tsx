/** Hands a comparison over as a file: saved at a press, or dragged out of the window. */
import { useEffect, useRef, type DragEvent } from 'react'
import { Button } from '@/ui/button'
import { words } from '@/words'
import { saveFile } from './save-file'
import './save-receipt.css'

const { share } = words

interface SaveReceiptProps {
  /** Milliseconds since 1970: the day is in the name. */
  readonly askedAt: number
  readonly text: () => string
}

export const SaveReceipt = ({ askedAt, text }: SaveReceiptProps) => {
  const name = share.fileName(new Date(askedAt).toISOString().slice(0, 10))
  const dragged = useRef<string>(undefined)
  const forget = () => {
    if (dragged.current !== undefined) URL.revokeObjectURL(dragged.current)
    dragged.current = undefined
  }
  // Not at the end of the drag: the system may still be reading it.
  useEffect(() => forget, [])
  const drag = ({ dataTransfer }: DragEvent) => {
    forget()
    const content = text()
    dragged.current = URL.createObjectURL(new Blob([content], { type: 'application/json' }))
    dataTransfer.effectAllowed = 'copy'
    // Browsers that make no file of this hand over the text.
    dataTransfer.setData('DownloadURL', `application/json:${name}:${dragged.current}`)
    dataTransfer.setData('text/plain', content)
  }
  return (
    <p className="save-receipt">
      <Button
        onClick={() => {
          saveFile(name, text())
        }}
      >
        {share.saveFile}
      </Button>
      <span className="save-receipt-drag">
        {share.orDrag}{' '}
        <code draggable onDragStart={drag}>
          {name}
        </code>
      </span>
    </p>
  )
}
