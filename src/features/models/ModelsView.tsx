/** All models with all figures: sorted, filtered, by whose numbers one likes, as a table and a chart. */
import { useDeferredValue, useMemo, useState } from 'react'
import { useCatalogRows, type CatalogQuestion } from './catalog-models'
import { filterModels, noFilter, sortModels, type ModelOrder } from './model-list'
import { Button } from '@/ui/button'
import { Live } from '@/ui/live'
import { catalogWords } from '@/words/of-catalog'
import { CatalogControls } from './CatalogControls'
import { CatalogTable } from './CatalogTable'
import { QualityChart } from './QualityChart'
import { ReadyModels } from './ReadyModels'
import './models.css'

const { models } = catalogWords
const TOKENS_AT_FIRST = 400

export const ModelsView = () => {
  const [question, setQuestion] = useState<CatalogQuestion>({ outputTokens: TOKENS_AT_FIRST })
  const [filter, setFilter] = useState(noFilter)
  const [order, setOrder] = useState<ModelOrder>({ by: 'energy', isDescending: false })
  const catalog = useCatalogRows(question)
  // What is typed shows at once; the table follows when there is time.
  const [calmFilter, calmOrder] = [useDeferredValue(filter), useDeferredValue(order)]
  const rows = useMemo(
    () => sortModels(filterModels(catalog?.rows ?? [], calmFilter), calmOrder),
    [catalog, calmFilter, calmOrder],
  )
  if (catalog === undefined) return <p>{models.loading}</p>
  const figured = rows.filter(({ estimate }) => estimate?.kind === 'estimate').length
  const count = catalog.isStale
    ? models.recomputing
    : models.counted(rows.length, catalog.rows.length, figured)
  return (
    <section aria-labelledby="models-title">
      <h1 id="models-title">{models.title}</h1>
      <p>{models.why}</p>
      <CatalogControls {...{ question, setQuestion, filter, setFilter }} />
      <Live text={count} />
      <p className="models-count">{count}</p>
      {rows.length === 0 ? (
        <p>
          {models.none}{' '}
          <Button
            onClick={() => {
              setFilter(noFilter)
            }}
          >
            {models.reset}
          </Button>
        </p>
      ) : (
        <>
          <QualityChart rows={rows} />
          <CatalogTable {...{ rows, question, order }} onOrder={setOrder} />
        </>
      )}
      <ReadyModels />
    </section>
  )
}
