/** Asked before a run that would fetch much: what, how large, and whether. */
import type { Variant } from '@/comparison/variant'
import type { DownloadQuestion } from './ask'
import { formatBytes, formatEnergy, formatRange } from '@/units/format'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { words } from '@/words'
import type { ForecastSlots } from './forecast-slots'

const { downloadQuestion } = words

interface DownloadDialogProps {
  readonly question: NonNullable<DownloadQuestion>
  readonly forecasts: ForecastSlots
  readonly onAnswer: (isYes: boolean) => void
}

/** With its precision, for one model may come at two. */
const nameOf = ({ model: { name }, precision }: Variant): string =>
  precision === undefined ? name : `${name} ${precision}`

export const DownloadDialog = ({
  question: { needs, total, energy, left },
  forecasts,
  onAnswer,
}: DownloadDialogProps) => (
  <Dialog
    open
    title={downloadQuestion.title(formatBytes(total))}
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
          {downloadQuestion.notNow}
        </Button>
        <Button
          kind="primary"
          onClick={() => {
            onAnswer(true)
          }}
        >
          {downloadQuestion.go}
        </Button>
      </>
    }
  >
    <p>{downloadQuestion.why}</p>
    <p>{downloadQuestion.network(formatEnergy(energy.mid), formatRange(energy))}</p>
    {left !== undefined && (
      <p>
        {total > left
          ? downloadQuestion.noRoom(formatBytes(left))
          : downloadQuestion.room(formatBytes(left))}
      </p>
    )}
    <ul>
      {needs.map(({ variant, missing }) => (
        <li key={variant.id} className="download-row">
          {downloadQuestion.row(nameOf(variant), formatBytes(missing))}
          {forecasts.lineOf(variant, variant.download ?? missing)}
        </li>
      ))}
    </ul>
    {forecasts.hint}
  </Dialog>
)
