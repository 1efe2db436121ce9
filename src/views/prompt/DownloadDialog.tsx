/** Asked before a run that would fetch much: what, how large, and whether. */
import type { DownloadQuestion } from '@/state/ask'
import { formatBytes } from '@/units/format'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { words } from '@/words'

const { downloads } = words

interface DownloadDialogProps {
  readonly question: NonNullable<DownloadQuestion>
  readonly onAnswer: (isYes: boolean) => void
}

export const DownloadDialog = ({ question: { needs, total }, onAnswer }: DownloadDialogProps) => (
  <Dialog
    open
    title={downloads.title(formatBytes(total))}
    onClose={() => {
      onAnswer(false)
    }}
    footer={
      <>
        <Button
          onClick={() => {
            onAnswer(false)
          }}
        >
          {downloads.notNow}
        </Button>
        <Button
          kind="primary"
          onClick={() => {
            onAnswer(true)
          }}
        >
          {downloads.go}
        </Button>
      </>
    }
  >
    <p>{downloads.why}</p>
    <ul>
      {needs.map(({ variant, missing }) => (
        <li key={variant.id}>{downloads.row(variant.model.name, formatBytes(missing))}</li>
      ))}
    </ul>
  </Dialog>
)
