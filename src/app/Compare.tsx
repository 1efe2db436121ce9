/** The first view: the prompt, and below it what it led to. */
import { lazy, Suspense, useCallback, useEffect } from 'react'
import { useCollection } from '@/state/collection'
import { useComparison, usePlayground, useReceived } from '@/state/react'
import { DropZone, PromptBox, Welcome, type OpenReceipt } from '@/views/prompt'
import { words } from '@/words'
import { carriesComparison, useFragment } from './fragment'

const loadOutcome = () => import('./Outcome')
const Outcome = lazy(async () => ({ default: (await loadOutcome()).Outcome }))

const loadReceived = () => import('@/views/share/received')
const ReceivedBanner = lazy(async () => ({ default: (await loadReceived()).ReceivedBanner }))
const CollectionTable = lazy(async () => ({ default: (await loadReceived()).CollectionTable }))
const loadReading = () => import('./ReadFragment')
const ReadFragment = lazy(async () => ({ default: (await loadReading()).ReadFragment }))
// All at once for who comes to read, and not one after the other as each is drawn.
if (carriesComparison(location.hash))
  void Promise.all([loadReading(), loadReceived(), loadOutcome()])
const RemoteForms = lazy(async () => ({
  default: (await import('@/views/remote')).RemoteForms,
}))
const GraphicsForms = lazy(async () => ({
  default: (await import('@/views/graphics')).GraphicsForms,
}))
const remoteForms = (
  <Suspense fallback={null}>
    <GraphicsForms />
    <RemoteForms />
  </Suspense>
)
const opening = <p className="shell-loading">{words.share.opening}</p>

/** Opens saved comparisons, and shows them in this view. */
function useOpenReceipt(): OpenReceipt {
  const playground = usePlayground()
  return useCallback(
    async (files) => {
      const { openReceiptFiles } = await import('@/state/open-receipt')
      const outcome = await openReceiptFiles(playground, files)
      if (outcome === undefined) location.hash = '#/'
      return outcome
    },
    [playground],
  )
}

export const Compare = () => {
  const comparison = useComparison(({ current }) => current)
  const received = useReceived()
  const collection = useCollection()
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
        received === undefined &&
        (collection === undefined ? (
          <Welcome openReceipt={openReceipt} />
        ) : (
          <Suspense fallback={opening}>
            <CollectionTable collection={collection} />
          </Suspense>
        ))
      ) : (
        <Suspense fallback={null}>
          <Outcome comparison={comparison} />
        </Suspense>
      )}
    </>
  )
}
