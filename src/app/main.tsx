/** The entry: wires the page once and draws it. */
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { engines } from '@/engines'
import { createBrowserHistory } from '@/history'
import { newIdOfPage } from '@/state/new-id'
import { createPageFrames } from '@/state/page-frames'
import { createPlayground } from '@/state/playground'
import { createQueryClient, refreshHistory, refreshKept } from '@/state/queries'
import { PlaygroundProvider } from '@/state/react'
import { arrangeThreads } from '@/state/threads'
import { instant } from '@/units/quantity'
import { App } from './App'
import { openForReading } from './Compare'
import { carriesComparison } from './fragment'
import { openKeys } from './open-keys'
import '@/ui/theme.css'
import '@/ui/base.css'
import './shell.css'

const queryClient = createQueryClient()
const playground = createPlayground({
  openKeys,
  engines,
  loadWattmeter: async (parts) => {
    const { createWattmeter, partsOfPage } = await import('@/state/wattmeter')
    return createWattmeter({ ...partsOfPage(), ...parts })
  },
  history: createBrowserHistory(),
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
    const note = import('@/state/note-speed').then(({ noteSpeed }) => {
      noteSpeed(playground.probe, run)
    })
    // Offline before it was ever loaded: this one run teaches nothing.
    note.catch(() => undefined)
    const recognise = import('@/state/graphics').then(({ recogniseAfter }) =>
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
