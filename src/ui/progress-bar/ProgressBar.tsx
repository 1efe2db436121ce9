/** How far something has come, as far as that is known. */
import { useId } from 'react'
import './progress-bar.css'

export interface ProgressBarProps {
  /** What is going on, with its amounts: "Downloading, 1.2 of 4.9 MB". */
  readonly label: string
  /** From 0 to 1; absent where the whole is not known. */
  readonly fraction?: number | undefined
}

/** A bar that fills where the whole is known, and moves without a claim where it is not. */
export const ProgressBar = ({ label, fraction }: ProgressBarProps) => {
  const labelId = useId()
  const percent =
    fraction === undefined ? undefined : Math.round(Math.min(1, Math.max(0, fraction)) * 100)
  return (
    <div className="progress-bar">
      <span id={labelId} className="progress-bar-label">
        {label}
      </span>
      <div
        className="progress-bar-track"
        role="progressbar"
        aria-labelledby={labelId}
        {...(percent !== undefined && {
          'aria-valuemin': 0,
          'aria-valuemax': 100,
          'aria-valuenow': percent,
        })}
      >
        <div
          className={percent === undefined ? 'progress-bar-unknown' : 'progress-bar-done'}
          {...(percent !== undefined && { style: { width: `${percent}%` } })}
        />
      </div>
    </div>
  )
}
