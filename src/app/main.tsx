/** The entry: wires the page once and draws it. */
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { engines } from '@/engines'
import { newIdOfPage } from '@/playground/new-id'
import { createPageFrames } from '@/playground/runs/page-frames'
import { createPlayground } from '@/playground/playground'
import { createQueryClient, refreshHistory, refreshKept } from '@/figures/queries'
import { PlaygroundProvider } from '@/playground/react'
import { arrangeThreads } from '@/features/device/threads'
import { instant } from '@/units/quantity'
import { App } from './App'
import { openForReading } from './Compare'
import { carriesComparison } from './fragment'
import { openKeys } from './open-keys'
import { pageHistory } from './page-history'
import '@/ui/theme.css'
import '@/ui/base.css'
import './shell.css'

const queryClient = createQueryClient()
const playground = createPlayground({
  openKeys,
  engines,
  loadWattmeter: async (parts) => {
    const { createWattmeter, partsOfPage } = await import('@/playground/stores/wattmeter')
    return createWattmeter({ ...partsOfPage(), ...parts })
  },
  history: pageHistory,
  fetch: (input, init) => fetch(input, init),
  now: () => instant(performance.now()),
  today: () => Date.now(),
  newId: newIdOfPage,
  nextFrame: createPageFrames(),
  onModelsKept: () => {
    refreshKept(queryClient)
  },
  onHistoryChange: () => {
    refreshHistory(queryClient)
  },
  onRunOver: (run) => {
    const note = import('@/playground/stores/note-speed').then(({ noteSpeed }) => {
      noteSpeed(playground.probe, run)
    })
    // Offline before it was ever loaded: this one run teaches nothing.
    note.catch(() => undefined)
    const recognise = import('@/features/device/graphics').then(({ recogniseAfter }) =>
      recogniseAfter(playground, run),
    )
    recognise.catch(() => undefined)
  },
})

const root = document.getElementById('page')
if (root === null) throw new Error('index.html has no element #page.')
const draw = (): void => {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <PlaygroundProvider playground={playground}>
          <App />
        </PlaygroundProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

// A part that does not load now says so where it is drawn.
const isRead = carriesComparison(location.hash)
if (isRead) void openForReading(playground, location.hash).then(draw, draw)
else draw()

// Who reads runs nothing yet, and need not wait for the page twice. The server for developing sends no
// headers, and a page that is being changed is not to be kept.
if (import.meta.env.PROD && !isRead) void arrangeThreads(playground)
