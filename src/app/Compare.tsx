/** The first view: the prompt, and below it what it led to. */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { Playground } from '@/playground/playground'
import { aheadOfPage, fetchEnginesAhead } from '@/playground/runs/engines-ahead'
import { useCollection, useComparison, usePlayground, useReceived } from '@/playground/react'
import {
  DropZone,
  OpenSaved,
  PromptBox,
  useAsk,
  type ForecastSlots,
  type PickerFolds,
  type PickerPlace,
  type OpenReceipt,
} from '@/features/ask'
import { Ladder, WaysOn } from '@/features/ladder'
import { words } from '@/words'
import { askDialogs, loadAskDialogs } from './ask-dialogs'
import { carriesComparison, useFragment } from './fragment'
import { openKeys } from './open-keys'
import { openHistory } from './page-history'
import { createPart } from './part'

const outcome = createPart(() => import('./Outcome'))
const Outcome = outcome.component((part) => part.Outcome)
const received = createPart(() => import('@/features/received/index'))
const ReceivedBanner = received.component((part) => part.ReceivedBanner)
const CollectionTable = received.component((part) => part.CollectionTable)
const reading = createPart(() => import('./ReadFragment'))
const ReadFragment = reading.component((part) => part.ReadFragment)

/** All parts at once for who comes to read, and not one after the other as each is drawn. */
export const openForReading = (playground: Playground, fragment: string): Promise<unknown> =>
  Promise.all([
    reading.load().then(({ openAhead }) => openAhead(playground, fragment)),
    received.load(),
    outcome.load(),
  ])

const RemoteForms = lazy(async () => ({
  default: (await import('@/features/remote')).RemoteForms,
}))
const GraphicsForms = lazy(async () => ({
  default: (await import('@/features/device/GraphicsForms')).GraphicsForms,
}))
const HubForms = lazy(async () => ({ default: (await import('@/features/hub')).HubForms }))
const BuiltinForms = lazy(async () => ({
  default: (await import('@/features/builtin')).BuiltinForms,
}))
const folds: PickerFolds = {
  inBrowser: (
    <Suspense fallback={null}>
      <BuiltinForms />
      <GraphicsForms />
      <HubForms />
    </Suspense>
  ),
  onServers: (
    <Suspense fallback={null}>
      <RemoteForms />
    </Suspense>
  ),
}
const ForecastLine = lazy(async () => ({
  default: (await import('@/features/device/ForecastSlots')).ForecastLine,
}))
const ForecastHint = lazy(async () => ({
  default: (await import('@/features/device/ForecastSlots')).ForecastHint,
}))
const forecasts: ForecastSlots = {
  lineOf: (variant, file) => (
    <Suspense fallback={null}>
      <ForecastLine variant={variant} file={file} />
    </Suspense>
  ),
  hint: (
    <Suspense fallback={null}>
      <ForecastHint />
    </Suspense>
  ),
}
const opening = <p className="shell-loading">{words.share.opening}</p>

/** Opens saved comparisons, and shows them in this view. */
function useOpenReceipt(): OpenReceipt {
  const playground = usePlayground()
  return useCallback(
    async (files) => {
      const { openReceiptFiles } = await import('@/features/received/open-receipt')
      const opened = await openReceiptFiles(playground, files)
      if (opened === undefined) location.hash = '#/'
      return opened
    },
    [playground],
  )
}

export const Compare = () => {
  const playground = usePlayground()
  useEffect(() => fetchEnginesAhead(playground, aheadOfPage), [playground])
  const comparison = useComparison()
  const sent = useReceived()
  const collection = useCollection()
  const fragment = useFragment()
  const openReceipt = useOpenReceipt()
  const [picker, setPicker] = useState<PickerPlace>()
  const { askSmallAndBig } = useAsk()
  const isReading = sent !== undefined
  const isFirst = comparison === undefined && sent === undefined && collection === undefined
  useEffect(() => {
    if (isReading) return undefined
    // Fetched at the visitor's first move, so that the first answer need not wait for it.
    const moves = new AbortController()
    const load = () => {
      moves.abort()
      for (const part of [outcome.load, loadAskDialogs, openKeys, openHistory])
        part().catch(() => undefined)
    }
    for (const move of ['pointerdown', 'keydown'])
      addEventListener(move, load, { signal: moves.signal })
    return () => {
      moves.abort()
    }
  }, [isReading])
  return (
    <>
      {carriesComparison(fragment) && (
        <Suspense fallback={opening}>
          <ReadFragment fragment={fragment} />
        </Suspense>
      )}
      {/* The prompt box stays where it is in the tree, so that it keeps its focus when the ladder goes. */}
      {isFirst && (
        <Ladder
          waysOn={
            <WaysOn
              onRunHere={askSmallAndBig}
              onAskWithKey={() => {
                setPicker('servers')
              }}
            />
          }
        />
      )}
      {sent === undefined ? (
        <PromptBox
          {...{ folds, forecasts, isFirst, picker }}
          dialogs={askDialogs}
          onPicker={(place) => {
            setPicker(place)
          }}
        />
      ) : (
        <Suspense fallback={opening}>
          <ReceivedBanner received={sent} />
        </Suspense>
      )}
      {isFirst && <OpenSaved openReceipt={openReceipt} />}
      <DropZone openReceipt={openReceipt} />
      {comparison === undefined ? (
        collection !== undefined &&
        sent === undefined && (
          <Suspense fallback={opening}>
            <CollectionTable collection={collection} />
          </Suspense>
        )
      ) : (
        <Suspense fallback={null}>
          <Outcome comparison={comparison} />
        </Suspense>
      )}
    </>
  )
}
