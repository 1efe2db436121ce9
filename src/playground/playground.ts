/** Everything the page remembers and can do, wired once. Tests make their own with other parts. */
import { loadProviders } from '@/catalog'
import type { Comparison } from '@/comparison/comparison'
import type { Run } from '@/comparison/run'
import type { Recording } from '@/comparison/recording'
import type { EngineEntry } from '@/engines/engine'
import type { History } from '@/history/history'
import type { Instant } from '@/units/quantity'
import { createCollectionStore, type CollectionStore } from './stores/collection'
import { createComparisonStore, type ComparisonStore } from './stores/comparison-store'
import { createDraftStore, type DraftStore } from './stores/draft-store'
import { createDownloads, type DownloadsStore } from './stores/downloads'
import { createEngineShelf, makeRoomAfter, type EngineShelf } from './runs/engine-shelf'
import { createFamilyStudy, type FamilyStudy } from './stores/family-study'
import type { KeyRing } from './stores/key-ring'
import { createLensStore, type LensStore } from './stores/lens'
import { createPreferencesStore, type PreferencesStore } from './stores/preferences-store'
import { createProbeStore, type ProbeStore } from './stores/probe-store'
import { createRunQueue, type RunQueue } from './runs/run-queue'
import { askToKeep } from './stores/storage-room'
import type { PowerWatch, Wattmeter, WattmeterParts } from './stores/wattmeter'

export interface PlaygroundParts {
  readonly engines: readonly EngineEntry[]
  readonly history: History
  readonly fetch: typeof fetch
  /** The one clock. */
  readonly now: () => Instant
  /** Milliseconds since 1970. */
  readonly today: () => number
  readonly newId: () => string
  readonly nextFrame: (callback: () => void) => void
  /** The visitor's keys, loaded when the first is asked for or given: what somebody sent needs none. */
  readonly openKeys: () => Promise<KeyRing>
  /** Loads what asks a wattmeter on the visitor's network. */
  readonly loadWattmeter?: (
    parts: Pick<WattmeterParts, 'preferences' | 'queue' | 'now'>,
  ) => Promise<Wattmeter>
  /** Told when what models keep in the browser's storage may have changed. */
  readonly onModelsKept?: () => void
  /** Told when what the history holds has changed. */
  readonly onHistoryChange: () => void
  /** Told of each run that has come to its end, well or badly. */
  readonly onRunOver?: (run: Run) => void
}

export interface Playground {
  readonly comparisons: ComparisonStore
  /** What others sent, where it was opened several at once. */
  readonly collection: CollectionStore
  readonly familyStudy: FamilyStudy
  readonly downloads: DownloadsStore
  readonly draft: DraftStore
  readonly preferences: PreferencesStore
  readonly probe: ProbeStore
  readonly queue: RunQueue
  readonly openKeys: () => Promise<KeyRing>
  readonly lens: LensStore
  readonly history: History
  readonly shelf: EngineShelf
  /** Undefined where this page asks none. Rejects where its code cannot be had. */
  readonly wattmeter: () => Promise<Wattmeter | undefined>
  /** Milliseconds since 1970. */
  readonly today: () => number
  /** Files that the visitor chose, by id, for as long as the page is open. */
  readonly files: Map<string, File>
  /** Runs to be played again, by id, for as long as the page is open. */
  readonly recordings: Map<string, Recording>
}

export function createPlayground(parts: PlaygroundParts): Playground {
  const { history, openKeys } = parts
  const files = new Map<string, File>()
  const recordings = new Map<string, Recording>()
  const preferences = createPreferencesStore()
  const shelf = createEngineShelf(parts.engines, {
    fetch: parts.fetch,
    keyFor: async (baseUrl) => (await openKeys()).keyFor(baseUrl),
    requestFor: async (variant) => (await loadProviders()).requestAt(variant),
    timesPasses: () => preferences.getState().timesPasses,
    fileFor: (fileId) => files.get(fileId),
    recordingFor: (recordingId) => recordings.get(recordingId),
  })
  const keep = (comparison: Comparison): void => {
    // What is only played again is in the history already.
    if (comparison.runs.every(({ variant }) => variant.engine === 'replay')) return
    void history.save(comparison).then(parts.onHistoryChange)
  }
  const queue = createRunQueue()
  let loading: Promise<Wattmeter> | undefined
  const wattmeter = async (): Promise<Wattmeter | undefined> => {
    loading ??= parts.loadWattmeter?.({ preferences, queue, now: parts.now })
    // Asked again, it tries again.
    loading?.catch(() => (loading = undefined))
    return loading
  }
  const watchPower = async (): Promise<PowerWatch | undefined> => {
    if (preferences.getState().plug.meter === undefined) return undefined
    // A run is worth more than its reading: without the code it goes on unread.
    const loaded = await wattmeter().catch(() => undefined)
    return loaded?.watch()
  }
  const onRunOver = (run: Run): void => {
    makeRoomAfter(run, shelf)
    parts.onRunOver?.(run)
  }
  const comparisons = createComparisonStore({ ...parts, shelf, queue, keep, watchPower, onRunOver })
  return {
    comparisons,
    collection: createCollectionStore(),
    familyStudy: createFamilyStudy({ shelf, queue, now: parts.now }),
    downloads: createDownloads(shelf, () => parts.onModelsKept?.(), askToKeep),
    draft: createDraftStore(),
    preferences,
    probe: createProbeStore(),
    queue,
    openKeys,
    lens: createLensStore(),
    history,
    shelf,
    wattmeter,
    today: parts.today,
    files,
    recordings,
  }
}
