/** What the line and the bar of a model that is being made ready say, by phase. */
import type { RunState } from '@/comparison/run'
import { formatBytes, percentText } from '@/units/format'
import { words } from '@/words'
import { deviceWords } from '@/words/of-device'

export type LoadProgress = Omit<Extract<RunState, { status: 'loading' }>['progress'], 'type'>

const { page } = words

/** Of the phase, 0 to 1; undefined where it is not known, as of an engine that says only that it starts. */
export function loadShare({ phase, done, total }: LoadProgress): number | undefined {
  if (total === undefined || total === 0) return undefined
  return phase === 'fetching' || done < total ? Math.min(1, done / total) : undefined
}

/** "downloading: 120 MB of 310 MB", "compiling shaders: 45 %" */
export function loadText(progress: LoadProgress): string {
  const { phase, done, total } = progress
  const share = loadShare(progress)
  const amount =
    total === undefined ? formatBytes(done) : page.ofBytes(formatBytes(done), formatBytes(total))
  switch (phase) {
    case 'fetching':
      return page.state.fetching(amount)
    case 'starting':
      return share === undefined
        ? page.state.starting
        : deviceWords.graphics.phase(page.state.starting, amount)
    case 'compiling':
      return share === undefined
        ? deviceWords.graphics.compiling
        : deviceWords.graphics.phase(deviceWords.graphics.compiling, percentText(share))
  }
}
