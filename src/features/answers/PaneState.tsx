/** Where a run is, in a line: waiting, downloading, answering, finished; and where it computes. */
import { measurementOf, type Run, type RunState } from '@/comparison/run'
import type { Compute } from '@/comparison/run-event'
import { useReceived } from '@/playground/react'
import { ProgressBar } from '@/ui/progress-bar'
import { words } from '@/words'
import { loadShare, loadText, type LoadProgress } from './load-progress'

const { page } = words

export const PaneState = ({ run, isHidden }: { run: Run; isHidden: boolean }) => {
  const { state, variant } = run
  const compute = measurementOf(state)?.compute
  const isReceived = useReceived() !== undefined
  const ranOn = isReceived ? sendersPlaces : page.ranOn
  const where = compute === undefined ? undefined : placeText(compute, ranOn)
  const parts = isHidden
    ? [page.hiddenWhere]
    : [where, where !== undefined && variant.precision].filter((part) => typeof part === 'string')
  return (
    <>
      <p className="pane-where">{[...parts, stateText(state, isReceived)].join(' · ')}</p>
      {state.status === 'loading' && <LoadingBar progress={state.progress} />}
    </>
  )
}

const LoadingBar = ({ progress }: { progress: LoadProgress }) => {
  const share = loadShare(progress)
  return (
    <ProgressBar label={loadText(progress)} {...(share !== undefined && { fraction: share })} />
  )
}

type PlaceWords = typeof page.ranOn

const sendersPlaces: PlaceWords = { ...page.ranOn, ...words.share.ranOn }

function placeText(compute: Compute, ranOn: PlaceWords): string {
  switch (compute.kind) {
    case 'cpu':
      return ranOn.cpu(compute.threads)
    case 'webgpu':
      return ranOn.webgpu
    case 'server':
      return ranOn.server(compute.host)
    case 'browser':
      return ranOn.browser
    case 'recording':
      return ranOn.recording
  }
}

function stateText(state: RunState, isReceived: boolean): string {
  switch (state.status) {
    case 'waiting':
      return page.state.waiting
    case 'loading':
      return loadText(state.progress)
    case 'streaming':
      return state.text === '' && state.thought === '' ? page.state.reading : page.state.answering
    case 'ended':
      return isReceived && state.reason === 'stopped'
        ? words.share.stoppedThen
        : page.state[state.reason]
    case 'failed':
      return page.state.failed
  }
}
