/** Several comparisons that others sent, as one table; each opens by its name. */
import { collectedRows, type CollectedRow, type Collection } from '@/playground/stores/collection'
import { usePlayground } from '@/playground/react'
import {
  energyUnitFor,
  formatEnergy,
  formatRangeEnds,
  formatTokens,
  type EnergyUnit,
} from '@/units/format'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { words } from '@/words'
import { sharing } from '@/words/of-sharing'
import './received.css'

const { share } = words
const { copies } = sharing
const { columns } = copies
const { collection: text } = sharing.ways

export const CollectionTable = ({ collection }: { collection: Collection }) => {
  const playground = usePlayground()
  const rows = collectedRows(collection)
  const unit = energyUnitFor(rows.flatMap(({ figure }) => (figure ? [figure.energy.mid] : [])))
  return (
    <section className="received" aria-label={text.title(collection.files.length)}>
      <header>
        <h1>{text.title(collection.files.length)}</h1>
        <Button
          onClick={() => {
            playground.collection.setState({ current: undefined })
          }}
        >
          {share.close}
        </Button>
      </header>
      <p>{share.claim}</p>
      {collection.faults.length > 0 && (
        <Notice kind="error">
          <ul>
            {collection.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="received-table">
        <table>
          <thead>
            <tr>
              {[
                text.comparison,
                columns.model,
                columns.energy,
                columns.range,
                columns.how,
                columns.tokens,
                columns.enough,
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} unit={unit} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Row = ({ row, unit }: { row: CollectedRow; unit: EnergyUnit }) => {
  const { comparisons } = usePlayground()
  const { file, title, isFirst, name, figure, tokens, accepted } = row
  return (
    <tr>
      <td>
        {isFirst && (
          <Button
            kind="quiet"
            title={file.name}
            onClick={() => {
              comparisons.actions.receive(file.received)
            }}
          >
            {title === '' ? file.name : title}
          </Button>
        )}
      </td>
      <th scope="row">{name}</th>
      <td>{formatEnergy(figure?.energy.mid, unit)}</td>
      <td>{figure && formatRangeEnds(figure.energy, unit)}</td>
      <td>{figure && share.marks[figure.mark]}</td>
      <td>{tokens && formatTokens(tokens.count)}</td>
      <td>{accepted !== undefined && (accepted ? copies.yes : copies.no)}</td>
    </tr>
  )
}
