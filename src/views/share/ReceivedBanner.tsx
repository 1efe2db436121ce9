/** What somebody sent: that it is their claim, what was asked, and how to ask it oneself. */
import { useMemo, useState } from 'react'
import { withoutTurns } from '@/comparison/direction'
import { useDraft, usePlayground } from '@/state/react'
import type { Received } from '@/state/received'
import { fileTextOf } from '@/state/received-file'
import { choicesOf, forkReceived, wantedModels, type WantedModel } from '@/state/run-yourself'
import { Button } from '@/ui/button'
import { words } from '@/words'
import { sharing } from '@/words/of-sharing'
import { ClaimCheck } from './ClaimCheck'
import { FiguresOfThen } from './FiguresOfThen'
import { PrintButton } from './PrintButton'
import { SaveReceipt } from './SaveReceipt'
import './share.css'

const { share } = words

export const ReceivedBanner = ({ received }: { received: Received }) => {
  const { comparisons } = usePlayground()
  const { comparison, title, note, isNewer, origin, level } = received
  return (
    <section className="received" aria-label={share.received}>
      <header>
        <p>
          <strong>{share.from[origin]}</strong> {share.claim}{' '}
          {share.askedOn(new Date(comparison.askedAt).toLocaleDateString())}
        </p>
        <Button
          onClick={() => {
            comparisons.actions.close()
            location.hash = '#/'
          }}
        >
          {share.close}
        </Button>
      </header>
      {isNewer && <p role="status">{share.newer}</p>}
      {title !== undefined && <h2 dir="auto">{withoutTurns(title)}</h2>}
      {comparison.forkedFrom !== undefined && (
        <p>
          {sharing.claim.forked(
            new Date(comparison.forkedFrom.askedAt).toLocaleDateString(),
            comparison.forkedFrom.title && withoutTurns(comparison.forkedFrom.title),
          )}
        </p>
      )}
      {note !== undefined && <p dir="auto">{note}</p>}
      {comparison.prompt.messages.map(({ role, text }, index) => (
        <blockquote key={index} dir="auto">
          {/* With a direction of its own, or its words would decide that of the prompt. */}
          <small dir="auto">{share.roles[role]}</small>
          {text}
        </blockquote>
      ))}
      {level === 'prompt' && <p>{share.promptOnly}</p>}
      {level === 'numbers' && <p>{share.numbersOnly}</p>}
      <ClaimCheck received={received} />
      <FiguresOfThen received={received} />
      {level !== 'prompt' && (
        <p className="received-actions">
          <PrintButton />
        </p>
      )}
      {/* What this page does not understand of it would be lost. */}
      {!isNewer && (
        <>
          <SaveReceipt askedAt={comparison.askedAt} text={() => fileTextOf(received)} />
          <RunYourself received={received} />
        </>
      )}
    </section>
  )
}

const RunYourself = ({ received }: { received: Received }) => {
  const playground = usePlayground()
  const ownModels = useDraft((state) => state.ownModels)
  const [isNearestWanted, setNearestWanted] = useState(true)
  const wanted = useMemo(
    () => wantedModels(received, choicesOf({ ownModels })),
    [received, ownModels],
  )
  const missing = wanted.filter(({ here }) => here === undefined)
  const variants = wanted.flatMap(
    ({ here, nearest }) => here ?? (isNearestWanted ? (nearest?.variant ?? []) : []),
  )
  return (
    <div className="received-run">
      {missing.length > 0 && (
        <>
          <p>{share.notHere}</p>
          <ul>
            {missing.map((model, index) => (
              <li key={index}>{missingText(model)}</li>
            ))}
          </ul>
          {missing.some(({ nearest }) => nearest !== undefined) && (
            <label>
              <input
                type="checkbox"
                checked={isNearestWanted}
                onChange={(event) => {
                  setNearestWanted(event.target.checked)
                }}
              />{' '}
              {share.takeNearest}
            </label>
          )}
        </>
      )}
      <Button
        kind="primary"
        onClick={() => {
          forkReceived(playground, received, variants)
          location.hash = '#/'
        }}
      >
        {share.runYourself}
      </Button>
      <p>{share.runYourselfHint}</p>
    </div>
  )
}

function missingText({ name, nearest }: WantedModel): string {
  if (nearest === undefined) return share.missing.alone(name)
  const { model, precision } = nearest.variant
  return share.missing[nearest.by](name, [model.name, precision].filter(Boolean).join(' '))
}
