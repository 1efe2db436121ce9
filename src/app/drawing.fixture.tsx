/** Draws a whole comparison as the page does, every window open, without a browser. */
import { QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Comparison } from '@/comparison/comparison'
import type { EnergyEstimate } from '@/comparison/estimate'
import type { Run } from '@/comparison/run'
import { engines } from '@/engines'
import { useCarbon } from '@/figures/carbon'
import { useEstimates, useFiguresOfAll } from '@/figures/estimates'
import { booksQuery, createQueryClient } from '@/figures/queries'
import { createPlayground } from '@/playground/playground'
import { PlaygroundProvider, useComparison, useReceived } from '@/playground/react'
import type { Received } from '@/playground/stores/received'
import { sheetOfReceipt } from '@/features/received/embedded'
import { instant } from '@/units/quantity'
import { WhoseNumbers } from '@/figures/parts/whose-numbers'
import { WorkedSum } from '@/figures/parts/worked-sum'
import { AnswerPanes } from '@/features/answers'
import { CarbonDialog } from '@/features/answers/CarbonDialog'
import { Differences } from '@/features/differences'
import { EnergyChart } from '@/features/outcome/energy-chart'
import { Finding } from '@/features/outcome'
import { Projections } from '@/features/projections'
import { ReceivedBanner } from '@/features/received/index'
import { EmbeddedReceipt } from '@/features/received/received-sheet'

const nothing = () => Promise.resolve({ ok: true, value: undefined } as const)

const client = createQueryClient()
await client.query(booksQuery)

const playground = createPlayground({
  engines,
  history: {
    save: nothing,
    list: () => Promise.resolve({ ok: true, value: [] }),
    get: () => Promise.resolve({ ok: false, why: '' }),
    remove: nothing,
    clear: nothing,
  },
  fetch,
  now: () => instant(0),
  today: () => 1_795_100_000_000,
  newId: () => 'id',
  nextFrame: queueMicrotask,
  openKeys: () => new Promise(() => undefined),
  onHistoryChange: () => undefined,
})
const { comparisons } = playground
// Without a browser a store is drawn as it was at first.
comparisons.getInitialState = comparisons.getState

const Page = () => {
  const comparison = useComparison()
  const received = useReceived()
  return (
    <>
      {received && <ReceivedBanner received={received} />}
      {comparison && <Outcome comparison={comparison} />}
    </>
  )
}

const Outcome = ({ comparison }: { comparison: Comparison }) => {
  const estimates = useEstimates(comparison.runs)
  return (
    <>
      <Finding comparison={comparison} />
      <EnergyChart comparison={comparison} />
      <AnswerPanes comparison={comparison} />
      <Differences comparison={comparison} />
      <Projections comparison={comparison} />
      {comparison.runs.map((run, index) => (
        <Windows key={run.id} run={run} estimate={estimates[index]} />
      ))}
    </>
  )
}

/** What a click on a pane opens. */
const Windows = ({ run, estimate }: { run: Run; estimate: EnergyEstimate | undefined }) => {
  const figures = useFiguresOfAll(run)
  const found = useCarbon(run, estimate)
  if (estimate?.kind !== 'estimate') return null
  return (
    <>
      <WorkedSum figure={estimate} name="" today={playground.today} />
      <WhoseNumbers figures={figures} published={[]} unit="mWh" />
      {found && <CarbonDialog title="" figure={estimate} found={found} onClose={() => undefined} />}
    </>
  )
}

const draw = (): string =>
  renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <PlaygroundProvider playground={playground}>
        <Page />
      </PlaygroundProvider>
    </QueryClientProvider>,
  )

/** The page with what somebody sent. */
export function drawReceived(received: Received): string {
  comparisons.actions.receive(received)
  return draw()
}

/** The page with a comparison of the visitor's own. */
export function drawOwn(comparison: Comparison): string {
  comparisons.actions.open(comparison)
  return draw()
}

export const drawEmbedded = ({ receipt }: Received): string =>
  renderToStaticMarkup(
    <EmbeddedReceipt embedded={{ sheet: sheetOfReceipt(receipt, './#'), isNewer: false }} />,
  )
