/** What somebody sent: that it is their claim, what was asked, and how to ask it oneself. */
import { useMemo, useState } from 'react'
import { withoutTurns } from '@/comparison/direction'
import { useKnown } from './bring-along-queries'
import { useDraft, usePlayground } from '@/playground/react'
import type { Received } from '@/playground/stores/received'
import { fileTextOf, choicesOf, forkReceived, wantedModels, type WantedModel } from './run-yourself'
import { Button } from '@/ui/button'
import { LongText } from '@/ui/show-rest'
import { words } from '@/words'
import { sharing } from '@/words/of-sharing'
import { ClaimCheck } from './ClaimCheck'
import { FiguresOfThen } from './FiguresOfThen'
import { PrintButton } from '@/ui/save/PrintButton'
import { SaveReceipt } from '@/ui/save/SaveReceipt'
import './received.css'

const { share } = words

/** Shown of all messages together, until more is asked for. */
const LETTERS_OF_PROMPT = 10_000

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
          <LongText text={text} letters={LETTERS_OF_PROMPT / comparison.prompt.messages.length} />
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
  const known = useKnown(received)
  const wanted = useMemo(
    () => (known === undefined ? [] : wantedModels(received, choicesOf({ ownModels }), known)),
    [received, ownModels, known],
  )
  const brought = wanted.flatMap(({ name, bring }) => (bring ? { name, ...bring } : []))
  const missing = wanted.filter(({ here, bring }) => here === undefined && bring === undefined)
  const variants = wanted.flatMap(
    ({ here, bring, nearest }) =>
      here ?? bring?.variant ?? (isNearestWanted ? (nearest?.variant ?? []) : []),
  )
  return (
    <div className="received-run">
      {brought.length > 0 && (
        <>
          <p>{share.broughtAlong}</p>
          <ul>
            {brought.map(({ kind, name, place, variant: { model } }, index) => (
              <li key={index}>{share.bring[kind](name, place, withoutTurns(model.name))}</li>
            ))}
          </ul>
        </>
      )}
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
        busy={known === undefined}
        onClick={() => {
          forkReceived(
            playground,
            received,
            variants,
            brought.map(({ own }) => own),
          )
          location.hash = '#/'
        }}
      >
        {share.runYourself}
      </Button>
      <p>{share.runYourselfHint}</p>
    </div>
  )
}

function missingText({ name, obstacle, nearest }: WantedModel): string {
  const why = obstacle === undefined ? '' : ` ${share.cannot[obstacle]}`
  if (nearest === undefined) return share.missing.alone(name) + why
  const { model, precision } = nearest.variant
  return share.missing[nearest.by](name, [model.name, precision].filter(Boolean).join(' ')) + why
}
