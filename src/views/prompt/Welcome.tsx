/** What stands below the prompt before anything was asked: the one-click start, and opening a file. */
import { useState, type ChangeEvent } from 'react'
import { useAsk } from '@/state/ask'
import type { OpeningOutcome } from '@/state/open-receipt'
import { Button } from '@/ui/button'
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

/** React knows no attribute for it. */
const asFolder = (input: HTMLInputElement | null): void => {
  if (input !== null) input.webkitdirectory = true
}

const ChooseReceipt = ({ openReceipt }: { openReceipt: OpenReceipt }) => {
  const [outcome, setOutcome] = useState<OpeningOutcome>()
  const open = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])].filter(({ name }) => /\.json$/i.test(name))
    if (files.length > 0) void openReceipt(files).then(setOutcome)
  }
  return (
    <div className="welcome-file">
      <label>
        <span>{words.share.openFile}</span>
        <input type="file" accept=".json,application/json" multiple onChange={open} />
      </label>
      <label>
        <span>{words.share.openFolder}</span>
        <input type="file" ref={asFolder} onChange={open} />
      </label>
      {outcome !== undefined && <Notice kind={outcome.kind}>{outcome.text}</Notice>}
    </div>
  )
}
