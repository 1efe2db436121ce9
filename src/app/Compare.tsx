/** The first view: the prompt, and below it what it led to. */
import { lazy, Suspense, useEffect } from 'react'
import { useComparison } from '@/state/react'
import { PromptBox, Welcome } from '@/views/prompt'

const loadOutcome = () => import('./Outcome')
const Outcome = lazy(async () => ({ default: (await loadOutcome()).Outcome }))

export const Compare = () => {
  const comparison = useComparison(({ current }) => current)
  useEffect(() => {
    // Fetched at the visitor's first move, so that the first answer need not wait for it.
    const moves = new AbortController()
    const load = () => {
      moves.abort()
      void loadOutcome()
    }
    for (const move of ['pointerdown', 'keydown'])
      addEventListener(move, load, { signal: moves.signal })
    return () => {
      moves.abort()
    }
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
