/** Three ways on from the first screen, each with a word on whether it works right now. */
import type { ReactNode } from 'react'
import { formatBytesRange } from '@/units/format'
import { Door } from '@/ui/door'
import { words } from '@/words'
import { pocketDownload, useHasKey, useIsOnline } from './ways-on'

const { doors } = words.ladder

interface WaysOnProps {
  /** A `Door` to answers that were given already; none where the page has no such door. */
  readonly realAnswers?: ReactNode
  readonly onRunHere: () => void
  readonly onAskWithKey: () => void
}

export const WaysOn = ({ realAnswers, onRunHere, onAskWithKey }: WaysOnProps) => {
  const isOnline = useIsOnline()
  const hasKey = useHasKey()
  const { run, ask } = doors
  return (
    <ul className="ladder-ways" aria-label={doors.label}>
      {realAnswers}
      <Door
        title={run.title}
        text={run.text}
        status={
          isOnline
            ? run.ready(formatBytesRange(pocketDownload.least, pocketDownload.most))
            : run.offline
        }
        isReady={isOnline}
        onOpen={onRunHere}
      />
      <Door
        title={ask.title}
        text={ask.text}
        status={!isOnline ? ask.offline : hasKey ? ask.ready : ask.needsKey}
        isReady={isOnline && hasKey}
        onOpen={onAskWithKey}
      />
    </ul>
  )
}
