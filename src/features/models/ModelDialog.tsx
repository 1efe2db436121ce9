/** One model: the sum behind its figure, and what every source says of it. */
import { useModelFigures, type CatalogQuestion } from './catalog-models'
import type { ModelRow } from './model-list'
import { usePublished } from '@/figures/published'
import { usePlayground } from '@/playground/react'
import { energyUnitFor } from '@/units/format'
import { Dialog } from '@/ui/dialog'
import { Published, WhoseNumbers } from '@/figures/parts/whose-numbers'
import { WorkedSum } from '@/figures/parts/worked-sum'
import { words } from '@/words'

interface ModelDialogProps {
  readonly row: ModelRow
  readonly question: CatalogQuestion
  readonly onClose: () => void
}

export const ModelDialog = ({ row, question, onClose }: ModelDialogProps) => {
  const { card, estimate, names } = row
  const { today } = usePlayground()
  const figures = useModelFigures(card, question)
  const { disclosures, training } = usePublished(card.id)
  const unit = energyUnitFor(
    figures.flatMap(({ estimate: found }) => (found.kind === 'estimate' ? [found.energy.mid] : [])),
  )
  return (
    <Dialog open title={words.models.howOf(card.name)} onClose={onClose}>
      {names.length > 0 && (
        <p>
          {words.models.askedAs} {names.map(words.models.datedName).join(', ')}
        </p>
      )}
      {estimate?.kind === 'estimate' ? (
        <WorkedSum figure={estimate} name={card.name} today={today} />
      ) : (
        <p>{estimate?.why}</p>
      )}
      <WhoseNumbers figures={figures} published={disclosures} unit={unit} />
      <Published {...{ disclosures, training }} />
    </Dialog>
  )
}
