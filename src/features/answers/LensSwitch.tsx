/** Expresses the figures of all panes by one source, or by the best for each. */
import { lookBy } from '@/playground/stores/lens'
import { useLens, usePlayground } from '@/playground/react'
import { useSourceIds } from '@/figures/use-source-ids'
import { SelectField } from '@/ui/fields'
import { words } from '@/words'

const { energy } = words.page
const BEST = ''

export const LensSwitch = () => {
  const { lens } = usePlayground()
  const chosen = useLens(({ sourceId }) => sourceId)
  const options = [
    { value: BEST, label: energy.lensBest },
    ...useSourceIds().map((id) => ({ value: id, label: energy.lensShort[id] ?? id })),
  ]
  return (
    <SelectField
      label={energy.lens}
      value={chosen ?? BEST}
      options={options}
      onChange={(id) => {
        lookBy(lens, id === BEST ? undefined : id)
      }}
    />
  )
}
