/** Whether what was sent follows from itself, worked out again by the method that it names. */
import { withoutTurns } from '@/comparison/direction'
import { labelsOf } from '@/comparison/labels'
import type { Received } from '@/playground/stores/received'
import { useVerifications } from '@/figures/received-figures'
import { Notice } from '@/ui/notice'
import { sharing } from '@/words/of-sharing'

const { claim } = sharing

export const ClaimCheck = ({ received }: { received: Received }) => {
  const verifications = useVerifications()
  const names = labelsOf(received.comparison.runs)
  const rows = received.comparison.runs.flatMap(({ id }, index) => {
    const verification = verifications.get(id)
    return verification === undefined ? [] : [{ id, name: names[index] ?? '', ...verification }]
  })
  const doubted = rows.filter(({ faults }) => faults.length > 0)
  const unchecked = rows.filter(({ figure }) => figure === 'unchecked')
  const following = rows.filter(({ figure }) => figure === 'follows').length
  if (rows.every(({ figure, faults }) => figure === undefined && faults.length === 0)) return null
  return (
    <section aria-label={claim.title} className="received-check">
      {doubted.length > 0 && (
        <Notice kind="error">
          {claim.doubted(doubted.length)}
          <ul>
            {doubted.flatMap(({ id, name, faults }) =>
              faults.map((fault) => <li key={id + fault}>{claim.of(name, fault)}</li>),
            )}
          </ul>
        </Notice>
      )}
      {following > 0 && <p>{claim.follows(following)}</p>}
      {unchecked.length > 0 && (
        <>
          <p>{claim.unchecked(unchecked.length)}</p>
          <ul>
            {unchecked.map(({ id, name, why = '' }) => (
              <li key={id}>{withoutTurns(claim.of(name, why))}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
