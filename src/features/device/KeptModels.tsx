/** The models that this browser keeps, how large they are, and what room is left. */
import { useState } from 'react'
import { networkText } from '@/figures/download-share'
import type { KeptModel } from './kept-models'
import { useDeleteKept, useKeptModels } from './storage-queries'
import type { StorageRoom } from '@/playground/stores/storage-room'
import { formatBytes } from '@/units/format'
import { Button } from '@/ui/button'
import { deviceWords } from '@/words/of-device'

const { downloads, downloadShare } = deviceWords

const roomText = ({ used, left, isKeptForGood }: StorageRoom): string =>
  [
    downloads.room(formatBytes(used), formatBytes(left)),
    isKeptForGood ? downloads.keptForGood : downloads.keptForNow,
  ].join(' ')

export const KeptModels = () => {
  const kept = useKeptModels()
  const remove = useDeleteKept()
  const [outcome, setOutcome] = useState('')
  const removeOne = (model: KeptModel) => {
    void remove(model.id).then((freed) => {
      setOutcome(downloads.removed(model.name, formatBytes(freed)))
    })
  }
  return (
    <section aria-labelledby="kept-title">
      <h2 id="kept-title">{downloads.keptTitle}</h2>
      <p>{downloads.keptWhy}</p>
      {kept !== undefined && (
        <p>{kept.room === undefined ? downloads.roomUnknown : roomText(kept.room)}</p>
      )}
      <p role="status">{outcome}</p>
      {kept?.models.length === 0 && <p>{downloads.keptNone}</p>}
      {kept !== undefined && kept.models.length > 0 && (
        <table className="device-table" aria-labelledby="kept-title">
          <thead>
            <tr>
              <th scope="col">{downloads.column.name}</th>
              <th scope="col">{downloads.column.size}</th>
              <th scope="col">{downloads.column.action}</th>
            </tr>
          </thead>
          <tbody>
            {kept.models.map((model) => (
              <tr key={model.id}>
                <th scope="row">
                  {model.name}
                  <small>{downloads.from(model.host)}</small>
                </th>
                <td>
                  {formatBytes(model.bytes)}
                  <small>
                    {model.isFromHere
                      ? downloadShare.fromHere
                      : downloadShare.fetching(networkText(model.bytes))}
                  </small>
                </td>
                <td>
                  <Button
                    kind="quiet"
                    aria-label={downloads.removeOne(model.name)}
                    onClick={() => {
                      removeOne(model)
                    }}
                  >
                    {downloads.remove}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
