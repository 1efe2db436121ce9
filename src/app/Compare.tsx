/** The first view: the prompt, and below it what it led to. */
import { lazy, Suspense, useCallback, useEffect } from 'react'
import { useComparison, usePlayground, useReceived } from '@/state/react'
import { DropZone, PromptBox, Welcome, type OpenReceipt } from '@/views/prompt'
import { words } from '@/words'
import { carriesComparison, useFragment } from './fragment'

const loadOutcome = () => import('./Outcome')
const Outcome = lazy(async () => ({ default: (await loadOutcome()).Outcome }))

const ReceivedBanner = lazy(async () => ({
  default: (await import('@/views/share')).ReceivedBanner,
}))
const ReadFragment = lazy(async () => ({
  default: (await import('./ReadFragment')).ReadFragment,
}))
const RemoteForms = lazy(async () => ({
  default: (await import('@/views/remote')).RemoteForms,
}))
const remoteForms = (
  <Suspense fallback={null}>
    <RemoteForms />
  </Suspense>
)
const opening = <p className="shell-loading">{words.share.opening}</p>

/** Opens a saved comparison, and shows it in this view. */
function useOpenReceipt(): OpenReceipt {
  const playground = usePlayground()
  return useCallback(
    async (file) => {
      const { openReceiptFile } = await import('@/state/open-receipt')
      const outcome = await openReceiptFile(playground, file)
      if (outcome === undefined) location.hash = '#/'
      return outcome
    },
    [playground],
  )
}

export const Compare = () => {
  const comparison = useComparison(({ current }) => current)
  const received = useReceived()
  const fragment = useFragment()
  const openReceipt = useOpenReceipt()
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
      {carriesComparison(fragment) && (
        <Suspense fallback={opening}>
          <ReadFragment fragment={fragment} />
        </Suspense>
      )}
      {received === undefined ? (
        <PromptBox remoteForms={remoteForms} />
      ) : (
        <Suspense fallback={opening}>
          <ReceivedBanner received={received} />
        </Suspense>
      )}
      <DropZone openReceipt={openReceipt} />
      {comparison === undefined ? (
        received === undefined && <Welcome openReceipt={openReceipt} />
      ) : (
        <Suspense fallback={null}>
          <Outcome comparison={comparison} />
        </Suspense>
      )}
    </>
  )
}
