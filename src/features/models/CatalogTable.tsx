/** The table of all models; a part at a time, so that sorting stays quick. */
import { memo, useState } from 'react'
import type { CatalogQuestion } from './catalog-models'
import {
  makerOf,
  modelColumns,
  type ModelColumn,
  type ModelOrder,
  type ModelRow,
} from './model-list'
import {
  energyUnitFor,
  formatEnergy,
  formatParameterRange,
  formatRangeEnds,
  publishedText,
  type EnergyUnit,
} from '@/units/format'
import { Button } from '@/ui/button'
import { MarkGlyph } from '@/figures/parts/mark-glyph'
import { PriceText } from '@/figures/parts/price-text'
import { words } from '@/words'
import { catalogWords } from '@/words/of-catalog'
import { ModelDialog } from './ModelDialog'

const { models } = catalogWords
const ROWS_AT_ONCE = 30
/** What is best first where it is larger. */
const descendingFirst: readonly ModelColumn[] = ['released', 'comparia', 'open-llm']

interface CatalogTableProps {
  readonly rows: readonly ModelRow[]
  readonly question: CatalogQuestion
  readonly order: ModelOrder
  readonly onOrder: (order: ModelOrder) => void
}

export const CatalogTable = ({ rows, question, order, onOrder }: CatalogTableProps) => {
  const [most, setMost] = useState(ROWS_AT_ONCE)
  const [openId, setOpenId] = useState<string>()
  const shown = rows.slice(0, most)
  const unit = energyUnitFor(
    shown.flatMap(({ estimate }) => (estimate?.kind === 'estimate' ? [estimate.energy.mid] : [])),
  )
  const priced = rows.find(({ price }) => price !== undefined)?.price
  const opened = rows.find(({ card }) => card.id === openId)
  return (
    <>
      <h2 id="all-models">{models.all}</h2>
      {priced && <p className="models-note">{models.priceNote(priced.source, priced.day)}</p>}
      <div className="models-scroll" tabIndex={0} role="region" aria-labelledby="all-models">
        <table className="models" aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              {modelColumns.map((column) => (
                <SortableHead key={column} {...{ column, order, onOrder }} />
              ))}
              <th scope="col">{models.mark}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <CatalogRow key={row.card.id} row={row} unit={unit} onOpen={setOpenId} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && (
        <p>
          <Button
            onClick={() => {
              setMost(most + ROWS_AT_ONCE)
            }}
          >
            {models.more(Math.min(ROWS_AT_ONCE, rows.length - most))}
          </Button>
        </p>
      )}
      {opened !== undefined && (
        <ModelDialog
          row={opened}
          question={question}
          onClose={() => {
            setOpenId(undefined)
          }}
        />
      )}
    </>
  )
}

type SortableHeadProps = Pick<CatalogTableProps, 'order' | 'onOrder'> & {
  readonly column: ModelColumn
}

const SortableHead = ({ column, order, onOrder }: SortableHeadProps) => {
  const isSorted = order.by === column
  return (
    <th
      scope="col"
      {...(isSorted && { 'aria-sort': order.isDescending ? 'descending' : 'ascending' })}
    >
      <button
        type="button"
        className="models-sort"
        onClick={() => {
          onOrder({
            by: column,
            isDescending: isSorted ? !order.isDescending : descendingFirst.includes(column),
          })
        }}
      >
        {models.columns[column]}
      </button>
    </th>
  )
}

interface CatalogRowProps {
  readonly row: ModelRow
  readonly unit: EnergyUnit
  readonly onOpen: (modelId: string) => void
}

const CatalogRow = memo(({ row, unit, onOpen }: CatalogRowProps) => {
  const { card, facts, quality, estimate, price } = row
  return (
    <tr>
      <th scope="row">{card.name}</th>
      <td>{makerOf(card)}</td>
      <td>
        <Size row={row} />
      </td>
      <td>{facts.released ?? models.unknown}</td>
      <td className="models-energy">
        {estimate?.kind === 'estimate' ? (
          <>
            <b>{formatEnergy(estimate.energy.mid, unit)}</b>
            <small>{formatRangeEnds(estimate.energy, unit)}</small>
          </>
        ) : estimate === undefined ? (
          models.pending
        ) : (
          models.noFigure
        )}
      </td>
      <td>{price === undefined ? models.unknown : <PriceText price={price} />}</td>
      <td>{scoreText(quality.comparia?.score)}</td>
      <td>{scoreText(quality['open-llm']?.score)}</td>
      <td>
        <button
          type="button"
          className="models-mark"
          aria-label={models.open(card.name)}
          onClick={() => {
            onOpen(card.id)
          }}
        >
          {estimate?.kind === 'estimate' ? (
            <MarkGlyph mark={estimate.mark} label={words.page.energy.marks[estimate.mark]} />
          ) : (
            models.noFigure
          )}
        </button>
      </td>
    </tr>
  )
})
CatalogRow.displayName = 'CatalogRow'

const scoreText = (score: number | undefined): string =>
  score === undefined
    ? models.unknown
    : score >= 100
      ? String(Math.round(score))
      : publishedText(score)

const Size = ({ row: { card } }: { row: ModelRow }) => {
  const { size } = card
  if (size === undefined) return models.unknown
  const total = formatParameterRange(size.total.low, size.total.high)
  const active = formatParameterRange(size.active.low, size.active.high)
  return (
    <>
      {total}
      {size.basis === 'guessed' && <small>{models.guessed}</small>}
      {active !== total && <small>{models.active(active)}</small>}
    </>
  )
}
