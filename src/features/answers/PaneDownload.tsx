/** Below an answer of a model that was fetched: what that took, and when it has paid for itself. */
import type { Comparison } from '@/comparison/comparison'
import type { Run } from '@/comparison/run'
import { networkText, useDownloadShare } from '@/figures/download-share'
import { useComparison } from '@/playground/react'
import { formatBytes } from '@/units/format'
import { deviceWords } from '@/words/of-device'

const { downloadShare: text } = deviceWords

export const PaneDownload = ({ run }: { run: Run }) => {
  const comparison = useComparison()
  return comparison === undefined ? null : <Share run={run} comparison={comparison} />
}

const Share = ({ run, comparison }: { run: Run; comparison: Comparison }) => {
  const share = useDownloadShare(run, comparison)
  if (share === undefined) return null
  const { size, against } = share
  return (
    <p className="pane-download" title={text.method}>
      {text.ofThisModel(formatBytes(size), networkText(size))}
      {against.map(({ name, payback }) => (
        <span key={name}>
          {' '}
          {payback.kind === 'after'
            ? text.after(name, payback.mid, payback.low, payback.high)
            : text.never(name, payback.low)}
        </span>
      ))}
    </p>
  )
}
