/** The first view: the prompt, and below it what it led to. */
import { lazy, Suspense, useEffect } from 'react'
import { useComparison } from '@/state/react'
import { PromptBox, Welcome } from '@/views/prompt'

const loadOutcome = () => import('./Outcome')
const Outcome = lazy(async () => ({ default: (await loadOutcome()).Outcome }))

export const Compare = () => {
  const comparison = useComparison(({ current }) => current)
  useEffect(() => {
    // Fetched while the visitor types, so that the first answer need not wait for it.
    void loadOutcome()
  }, [])
  return (
    <>
      <PromptBox />
      {comparison === undefined ? (
        <Welcome />
      ) : (
        <Suspense fallback={null}>
          <Outcome comparison={comparison} />
        </Suspense>
      )}
    </>
  )
}
