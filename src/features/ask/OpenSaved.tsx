/** Opens comparisons that somebody saved: files, or a folder of them. */
import { useState } from 'react'
import type { OpeningOutcome } from '@/playground/stores/received'
import { FileButton } from '@/ui/file-button'
import { Notice } from '@/ui/notice'
import { words } from '@/words'
import type { OpenReceipt } from './DropZone'

const isReceipt = ({ name }: File): boolean => /\.json$/i.test(name)

export const OpenSaved = ({ openReceipt }: { openReceipt: OpenReceipt }) => {
  const [outcome, setOutcome] = useState<OpeningOutcome>()
  const open = (files: readonly File[]) => {
    const receipts = files.filter(isReceipt)
    if (receipts.length > 0) void openReceipt(receipts).then(setOutcome)
    else setOutcome({ kind: 'error', text: words.share.noFileThere })
  }
  return (
    <div className="open-saved">
      <FileButton accept=".json,application/json" isMultiple onChoose={open}>
        {words.share.openFile}
      </FileButton>
      <FileButton isFolder onChoose={open}>
        {words.share.openFolder}
      </FileButton>
      {outcome !== undefined && <Notice kind={outcome.kind}>{outcome.text}</Notice>}
    </div>
  )
}
