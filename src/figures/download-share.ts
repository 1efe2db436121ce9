/** What fetching a model took in the network, and when that has paid for itself beside other answers. */
import { useQuery } from '@tanstack/react-query'
import type { Comparison } from '@/comparison/comparison'
import { isOver, type Run } from '@/comparison/run'
import { downloadEnergy } from '@/energy/download'
import { paybackOf, type Payback } from '@/energy/payback'
import { formatEnergy, formatRange } from '@/units/format'
import type { Bytes, WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'
import { deviceWords } from '@/words/of-device'
import { mayDownload } from '@/playground/stores/downloads'
import { placeOfRun } from './estimate-input'
import { useEstimates } from './estimates'
import { usePaneNames } from './pane-names'
import { usePlayground, useReceived } from '@/playground/react'

const { downloadShare } = deviceWords

/** "about 53 Wh in the network (1.7 – 100 Wh)" */
export function networkText(size: Bytes): string {
  const energy = downloadEnergy(size)
  return downloadShare.took(formatEnergy(energy.mid), formatRange(energy))
}

export interface DownloadShare {
  readonly size: Bytes
  readonly energy: Range<WattHours>
  /** Against each answer that was computed elsewhere or by a larger model. */
  readonly against: readonly { readonly name: string; readonly payback: Payback }[]
}

/** Of all files of the model; undefined while it is asked, and for what is not fetched. */
function useDownloadSize(run: Run): Bytes | undefined {
  const { shelf } = usePlayground()
  const isReceived = useReceived() !== undefined
  const { variant, state } = run
  const { data } = useQuery({
    queryKey: ['download-size', variant.id],
    queryFn: async ({ signal }) => {
      const { downloads } = await shelf.engineOf(variant)
      const size = await downloads?.size(variant, signal)
      return size?.ok === true && size.total > 0 ? size.total : null
    },
    enabled: !isReceived && isOver(state) && state.status === 'ended' && mayDownload(variant),
    staleTime: Infinity,
  })
  return data ?? undefined
}

const sizeOf = ({ variant }: Run): number => variant.model.size?.total.high ?? 0

/** Undefined where the run's model was not fetched for it, or the run gave no answer. */
export function useDownloadShare(run: Run, comparison: Comparison): DownloadShare | undefined {
  const { shelf } = usePlayground()
  const size = useDownloadSize(run)
  const { runs } = comparison
  const estimates = useEstimates(runs)
  const { names } = usePaneNames(comparison)
  if (size === undefined) return undefined
  const energy = downloadEnergy(size)
  const here = estimates[runs.findIndex(({ id }) => id === run.id)]
  if (here?.kind !== 'estimate') return { size, energy, against: [] }
  const against = runs.flatMap((other, index) => {
    const figure = estimates[index]
    const isRival =
      other.id !== run.id &&
      (placeOfRun(other, shelf).kind === 'remote' || sizeOf(other) > sizeOf(run))
    if (!isRival || figure?.kind !== 'estimate') return []
    const payback = paybackOf(energy, here, figure)
    return payback === undefined ? [] : [{ name: names[index] ?? '', payback }]
  })
  return { size, energy, against }
}
