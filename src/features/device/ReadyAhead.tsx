/** Fetches the chosen models ahead of a talk, one after the other. */
import { mayDownload, type Download } from '@/playground/stores/downloads'
import { useChosenVariants, useDownloads, usePlayground } from '@/playground/react'
import type { Variant } from '@/comparison/variant'
import { formatBytes } from '@/units/format'
import { Button } from '@/ui/button'
import { ProgressBar } from '@/ui/progress-bar'
import { words } from '@/words'
import { deviceWords } from '@/words/of-device'

const { downloads } = deviceWords
const { page } = words

export const ReadyAhead = () => {
  const { actions } = usePlayground().downloads
  const queue = useDownloads(({ queue: all }) => all)
  const chosen = useChosenVariants().filter(mayDownload)
  const known = new Set(queue.map(({ variant }) => variant.id))
  const fresh = chosen.filter(({ id }) => !known.has(id))
  return (
    <section aria-labelledby="ahead-title">
      <h2 id="ahead-title">{downloads.aheadTitle}</h2>
      <p>{downloads.aheadWhy}</p>
      {chosen.length + queue.length === 0 && <p>{downloads.aheadNone}</p>}
      {fresh.length > 1 && (
        <Button
          onClick={() => {
            fresh.forEach(actions.add)
          }}
        >
          {downloads.fetchAll}
        </Button>
      )}
      <ul className="device-list" aria-labelledby="ahead-title">
        {queue.map((download) => (
          <QueueRow key={download.variant.id} download={download} />
        ))}
        {fresh.map((variant) => (
          <li key={variant.id}>
            <Name variant={variant} />
            <Button
              kind="quiet"
              aria-label={downloads.fetchOne(variant.model.name)}
              onClick={() => {
                actions.add(variant)
              }}
            >
              {downloads.fetch}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Name = ({ variant: { model, precision, download } }: { variant: Variant }) => (
  <span>
    <b>{model.name}</b> {precision}
    {download !== undefined && <small>{page.picker.downloadOf(formatBytes(download))}</small>}
  </span>
)

const QueueRow = ({ download }: { download: Download }) => {
  const { actions } = usePlayground().downloads
  const { variant, status, done, total, why } = download
  const { name } = variant.model
  const amount =
    done === undefined
      ? ''
      : total === undefined
        ? formatBytes(done)
        : page.ofBytes(formatBytes(done), formatBytes(total))
  return (
    <li>
      <span>
        <Name variant={variant} />
        <small role="status">{[downloads.status[status], why].filter(Boolean).join(': ')}</small>
        {status === 'fetching' && (
          <ProgressBar
            label={amount}
            {...(done !== undefined &&
              total !== undefined &&
              total > 0 && { fraction: done / total })}
          />
        )}
      </span>
      <span>
        {status === 'fetching' || status === 'waiting' ? (
          <Button
            kind="quiet"
            aria-label={downloads.stopOne(name)}
            onClick={() => {
              actions.stop(variant.id)
            }}
          >
            {downloads.stop}
          </Button>
        ) : (
          <Over download={download} />
        )}
      </span>
    </li>
  )
}

/** Of a download that is over, or was stopped: on with it, or off the list. */
const Over = ({ download: { variant, status } }: { download: Download }) => {
  const { actions } = usePlayground().downloads
  const { name } = variant.model
  return (
    <>
      {status !== 'ready' && (
        <Button
          kind="quiet"
          aria-label={downloads.againOne(name)}
          onClick={() => {
            actions.add(variant)
          }}
        >
          {downloads.again}
        </Button>
      )}
      <Button
        kind="quiet"
        aria-label={downloads.forgetOne(name)}
        onClick={() => {
          actions.forget(variant.id)
        }}
      >
        {downloads.forget}
      </Button>
    </>
  )
}
