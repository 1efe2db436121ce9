/** The list of kept comparisons: open, play again, delete. */
import { useState } from 'react'
import { useHistoryActions } from './history-actions'
import type { HistoryEntry } from '@/history/history'
import { useHistoryList } from '@/figures/queries'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { Notice } from '@/ui/notice'
import { words } from '@/words'
import './history.css'

const { historyView } = words.page

export const HistoryView = () => {
  const list = useHistoryList()
  const actions = useHistoryActions()
  const { open, replay, remove, clear } = actions
  const [isSure, setSure] = useState(false)
  const problem = open.error ?? replay.error ?? remove.error ?? clear.error
  if (list.data === undefined) return <p>{historyView.loading}</p>
  if (!list.data.ok) return <Notice kind="error">{list.data.why}</Notice>
  const entries = list.data.value
  if (entries.length === 0)
    return (
      <section className="history" aria-labelledby="history-title">
        <h1 id="history-title">{historyView.title}</h1>
        <EmptyState title={historyView.empty}>{historyView.why}</EmptyState>
      </section>
    )
  return (
    <section className="history" aria-labelledby="history-title">
      <h1 id="history-title">{historyView.title}</h1>
      <p>{historyView.why}</p>
      {problem !== null && <Notice kind="error">{problem.message}</Notice>}
      <ul>
        {entries.map((entry) => (
          <HistoryLine key={entry.id} entry={entry} actions={actions} />
        ))}
      </ul>
      {isSure ? (
        <div role="alertdialog" aria-label={historyView.clearSure}>
          <p>{historyView.clearSure}</p>
          <Button
            onClick={() => {
              clear.mutate()
              setSure(false)
            }}
          >
            {historyView.clearYes}
          </Button>{' '}
          <Button
            onClick={() => {
              setSure(false)
            }}
          >
            {historyView.keep}
          </Button>
        </div>
      ) : (
        <Button
          onClick={() => {
            setSure(true)
          }}
        >
          {historyView.clear}
        </Button>
      )}
    </section>
  )
}

type Outcomes = Extract<HistoryEntry, { kind: 'readable' }>['outcomes']

/** How many ended in which way; ways that did not happen are left out. */
const outcomesText = (outcomes: Outcomes): string =>
  (['complete', 'length', 'stopped', 'failed'] as const)
    .filter((way) => outcomes[way] > 0)
    .map((way) => historyView.outcomes[way](outcomes[way]))
    .join(', ')

interface HistoryLineProps {
  readonly entry: HistoryEntry
  readonly actions: ReturnType<typeof useHistoryActions>
}

const HistoryLine = ({ entry, actions }: HistoryLineProps) => {
  const { open, replay, remove } = actions
  const isReadable = entry.kind === 'readable'
  const title = isReadable ? entry.question || historyView.noQuestion : historyView.unreadable
  return (
    <li>
      <div>
        <strong dir="auto">{title}</strong>
        <small>
          {isReadable
            ? [
                new Date(entry.askedAt).toLocaleString(),
                entry.modelNames.join(', '),
                outcomesText(entry.outcomes),
              ].join(' · ')
            : entry.why}
        </small>
      </div>
      <div className="history-actions">
        {isReadable && (
          <>
            <Button
              aria-label={historyView.openOne(title)}
              onClick={() => {
                open.mutate(entry.id)
              }}
            >
              {historyView.open}
            </Button>
            <Button
              kind="quiet"
              aria-label={historyView.replayOne(title)}
              onClick={() => {
                replay.mutate(entry.id)
              }}
            >
              {historyView.replay}
            </Button>
          </>
        )}
        <Button
          kind="quiet"
          aria-label={historyView.removeOne(title)}
          onClick={() => {
            remove.mutate(entry.id)
          }}
        >
          {historyView.remove}
        </Button>
      </div>
    </li>
  )
}
