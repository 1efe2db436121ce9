/** What stands below the prompt before anything was asked: the one-click start, and opening a file. */
import { useState } from 'react'
import { useAsk } from './ask'
import type { OpeningOutcome } from '@/playground/stores/received'
import { Button } from '@/ui/button'
import { FileButton } from '@/ui/file-button'
import { Notice } from '@/ui/notice'
import { words } from '@/words'
import type { OpenReceipt } from './DropZone'

const { page } = words

export const Welcome = ({ openReceipt }: { openReceipt: OpenReceipt }) => {
  const { askSmallAndBig } = useAsk()
  return (
    <section className="welcome">
      <h1>{page.emptyTitle}</h1>
      <Button kind="primary" onClick={askSmallAndBig}>
        {page.smallAndBig}
      </Button>
      <p>{page.smallAndBigHint}</p>
      <ChooseReceipt openReceipt={openReceipt} />
    </section>
  )
}

const isReceipt = ({ name }: File): boolean => /\.json$/i.test(name)

const ChooseReceipt = ({ openReceipt }: { openReceipt: OpenReceipt }) => {
  const [outcome, setOutcome] = useState<OpeningOutcome>()
  const open = (files: readonly File[]) => {
    const receipts = files.filter(isReceipt)
    if (receipts.length > 0) void openReceipt(receipts).then(setOutcome)
    else setOutcome({ kind: 'error', text: words.share.noFileThere })
  }
  return (
    <div className="welcome-file">
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
