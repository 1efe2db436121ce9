/** An honest receipt with a run here and one at a service, for the tests of what receipts claim. */
import { pocketVariants } from '@/catalog/shipped'
import type { Comparison } from '@/comparison/comparison'
import type { EnergyEstimate } from '@/comparison/estimate'
import type { Run } from '@/comparison/run'
import type { Variant } from '@/comparison/variant'
import { engines } from '@/engines'
import { loadCarbon, loadSources } from '@/energy'
import { type EnergySource } from '@/energy/source'
import { comparisonOf, publishedFigureOf } from '@/share/opened-comparison'
import { readReceipt } from '@/share/read-receipt'
import type { Receipt } from '@/share/receipt-schema'
import { openedGrid } from '@/share/sent-electricity'
import { receiptOf } from '@/share/write-receipt'
import { billionParameters, instant, milliseconds, tokens } from '@/units/quantity'
import { verify, type Verification } from './claims'
import { gridOfRun } from './carbon-of-then'
import { inputOf } from './estimate-input'
import { createEngineShelf } from '@/playground/runs/engine-shelf'

export const NOW = 1_795_100_000_000
export const laptop = { class: 'laptop' } as const

const size = (billions: number) => {
  const count = { low: billionParameters(billions), high: billionParameters(billions) }
  return { total: count, active: count, basis: 'published' } as const
}
const served: Variant = {
  id: 'openai:x',
  model: { id: 'api.mistral.ai:ministral', name: 'ministral', size: size(8) },
  engine: 'openai',
  setup: { baseUrl: 'https://api.mistral.ai/v1', model: 'ministral' },
}

const answered = (variant: Variant, isHere: boolean): Run => ({
  id: variant.id,
  variant,
  state: {
    status: 'ended',
    reason: 'complete',
    text: 'Ice floats because it is lighter than water.',
    thought: '',
    measurement: {
      usage: { promptTokens: tokens(20), outputTokens: tokens(60), reasoningTokens: tokens(5) },
      timings: isHere ? { prefill: milliseconds(200), decode: milliseconds(1700) } : {},
      pieces: tokens(60),
      compute: isHere ? { kind: 'cpu', threads: 1 } : { kind: 'server', host: 'api.mistral.ai' },
      timeToFirstToken: milliseconds(210),
      duration: milliseconds(2000),
      startedAt: instant(5),
    },
  },
})

const honest: Comparison = {
  id: 'honest',
  askedAt: 1_795_000_000_000,
  prompt: {
    messages: [{ role: 'user', text: 'Why does ice float?' }],
    settings: { maximumTokens: tokens(64) },
  },
  runs: [answered(pocketVariants.big, true), answered(served, false)],
}

const sources: readonly EnergySource[] = await loadSources()
const carbon = await loadCarbon()
export const shelf = createEngineShelf(engines, {
  fetch,
  keyFor: () => Promise.resolve(undefined),
  fileFor: () => undefined,
  recordingFor: () => undefined,
})
export const books = () => ({ sources, retired: [], modelAtHost: () => undefined })

const estimatesOf = ({ runs }: Comparison): readonly EnergyEstimate[] =>
  runs.map((run) => {
    const input = inputOf(run, books(), shelf, laptop)
    if (input === undefined) throw new Error('Nothing to ask.')
    const found = sources.map((source) => source.estimate(input))
    const figure = found.find(({ kind }) => kind === 'estimate')
    if (figure === undefined) throw new Error('No figure.')
    return figure
  })

const gridHere = (run: Run, electricity = {}) =>
  gridOfRun(run, { books: { carbon }, shelf, electricity })

/** What everybody may see of the honest comparison. */
export function sent(): Receipt {
  const made = receiptOf({
    comparison: honest,
    estimates: estimatesOf(honest),
    grids: honest.runs.map((run) => gridHere(run)),
    level: 'answers',
    withThoughts: true,
    device: laptop,
  })
  if (!made.ok) throw new Error(made.why)
  return made.value.receipt
}

/** As somebody else's page sees it. */
export function verified(receipt: Receipt, all = sources): readonly Verification[] {
  const opened = readReceipt(JSON.parse(JSON.stringify(receipt)))
  if (!opened.ok) throw new Error(opened.why)
  const comparison = comparisonOf(opened.value.receipt)
  return comparison.runs.map((run, index) => {
    const kept = opened.value.receipt.runs[index]
    if (kept === undefined) throw new Error('No such run.')
    const device = { class: receipt.deviceClass ?? 'unknown' }
    return verify(
      opened.value.receipt,
      {
        run,
        sent: kept,
        published: publishedFigureOf(kept),
        input: inputOf(run, books(), shelf, device),
        grids: { sent: openedGrid(kept), here: gridHere(run) },
      },
      all,
      NOW,
    )
  })
}
