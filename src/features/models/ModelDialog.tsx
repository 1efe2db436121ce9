/** One model: the sum behind its figure, and what every source says of it. */
import { useModelFigures, type CatalogQuestion } from './catalog-models'
import type { ModelRow } from './model-list'
import { usePriceBook, type PriceBook } from '@/figures/prices'
import { usePublished } from '@/figures/published'
import { usePlayground } from '@/playground/react'
import { energyUnitFor, formatUsDollars } from '@/units/format'
import { Dialog } from '@/ui/dialog'
import { Disclosure } from '@/ui/disclosure'
import { Published, WhoseNumbers } from '@/figures/parts/whose-numbers'
import { WorkedSum } from '@/figures/parts/worked-sum'
import { catalogWords } from '@/words/of-catalog'

interface ModelDialogProps {
  readonly row: ModelRow
  readonly question: CatalogQuestion
  readonly onClose: () => void
}

export const ModelDialog = ({ row, question, onClose }: ModelDialogProps) => {
  const { card, estimate, names } = row
  const { today } = usePlayground()
  const figures = useModelFigures(card, question)
  const { disclosures, training, held } = usePublished(card.id)
  const hosts = usePriceBook()?.pricesOf(card.id) ?? []
  const unit = energyUnitFor(
    figures.flatMap(({ estimate: found }) => (found.kind === 'estimate' ? [found.energy.mid] : [])),
  )
  return (
    <Dialog open title={catalogWords.models.howOf(card.name)} onClose={onClose}>
      {names.length > 0 && (
        <p>
          {catalogWords.models.askedAs} {names.map(catalogWords.models.datedName).join(', ')}
        </p>
      )}
      {hosts.length > 0 && <Prices hosts={hosts} />}
      {estimate?.kind === 'estimate' ? (
        <WorkedSum figure={estimate} name={card.name} today={today} />
      ) : (
        <p>{estimate?.why}</p>
      )}
      <WhoseNumbers figures={figures} published={disclosures} unit={unit} />
      <Published {...{ disclosures, training, held }} />
    </Dialog>
  )
}

/** What each host charges, with the parts that have prices of their own. */
const Prices = ({ hosts }: { hosts: ReturnType<PriceBook['pricesOf']> }) => (
  <Disclosure summary={catalogWords.models.prices}>
    <ul>
      {hosts.map(({ host, price }, index) => (
        <li key={`${host} ${String(index)}`}>
          {catalogWords.models.pricePerMillion(
            host,
            formatUsDollars(price.prompt),
            formatUsDollars(price.output),
            price.cached && formatUsDollars(price.cached),
            price.reasoning && formatUsDollars(price.reasoning),
          )}
        </li>
      ))}
    </ul>
  </Disclosure>
)
