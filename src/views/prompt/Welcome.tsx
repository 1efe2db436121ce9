/** What stands below the prompt before anything was asked: the one-click start, and opening a file. */
import { useState } from 'react'
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

const ChooseReceipt = ({ openReceipt }: { openReceipt: OpenReceipt }) => {
  const [outcome, setOutcome] = useState<OpeningOutcome>()
  return (
    <div className="welcome-file">
      <label>
        <span>{words.share.openFile}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) void openReceipt(file).then(setOutcome)
          }}
        />
      </label>
      {outcome !== undefined && <Notice kind={outcome.kind}>{outcome.text}</Notice>}
    </div>
  )
}
