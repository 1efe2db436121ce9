import { beforeEach, describe, expect, it, vi } from 'vitest'
import { comparisonIn, receivedIn } from '@/playground/stores/shown'
import { pocketVariants } from '@/catalog/shipped'
import type { Comparison } from '@/comparison/comparison'
import { readRecord } from '@/history/read-record'
import { toRecord } from '@/history/write-record'
import { toLinkFragment } from '@/share/link'
import { originOf } from '@/share/origin'
import { receiptOf } from '@/share/write-receipt'
import { billionParameters, instant, milliseconds, tokens } from '@/units/quantity'
import { createComparisonStore } from '@/playground/stores/comparison-store'
import { chosenVariants, createDraftStore } from '@/playground/stores/draft-store'
import { variantOf } from '@/playground/stores/own-models'
import { createFakeShelf, variantNamed } from '@/playground/runs/fake-engine.fixture'
import { openFragment, receivedOf } from './open-receipt'
import type { Playground } from '@/playground/playground'
import type { Received } from '@/playground/stores/received'
import { createRunQueue } from '@/playground/runs/run-queue'
import { choicesOf, forkReceived, wantedModels } from './run-yourself'

const size = (billions: number) => {
  const count = { low: billionParameters(billions), high: billionParameters(billions) }
  return { total: count, active: count, basis: 'published' } as const
}

const stranger = {
  id: 'openai:x',
  model: { id: 'maker/four-hundred-million', name: 'Four hundred', size: size(0.4) },
  engine: 'openai',
  setup: { baseUrl: 'https://api.example.org/v1', model: 'x' },
}

const sent: Comparison = {
  id: 'theirs',
  askedAt: 1_795_000_000_000,
  prompt: {
    messages: [
      { role: 'system', text: 'Be brief.' },
      { role: 'user', text: 'Why?' },
    ],
    settings: { temperature: 0.5, maximumTokens: tokens(64), seed: 3 },
  },
  runs: [pocketVariants.big, stranger, variantNamed('nowhere')].map((variant, index) => ({
    id: `run-${index}`,
    variant,
    accepted: true,
    state: {
      status: 'ended',
      reason: 'complete',
      text: 'Because.',
      thought: '',
      measurement: {
        usage: {},
        timings: {},
        pieces: tokens(2),
        duration: milliseconds(5),
        startedAt: instant(1),
      },
    },
  })),
}

const frozen = (level: Received['level']) => {
  const made = receiptOf({ comparison: sent, estimates: [], level, withThoughts: true })
  if (!made.ok) throw new Error(made.why)
  return made.value
}
const receivedAt = (level: Received['level']) => receivedOf(frozen(level), 'link')

function setUp() {
  const fake = createFakeShelf()
  const engineOf = vi.fn(fake.shelf.engineOf)
  const keep = vi.fn()
  const comparisons = createComparisonStore({
    shelf: { ...fake.shelf, engineOf },
    queue: createRunQueue(),
    now: () => instant(0),
    today: () => 0,
    newId: () => 'id',
    nextFrame: queueMicrotask,
    keep,
  })
  return { comparisons, engineOf, keep }
}

describe('a received comparison', () => {
  it('is shown, and neither kept nor judged nor run', () => {
    const { comparisons, engineOf, keep } = setUp()
    comparisons.actions.receive(receivedAt('answers'))
    const before = comparisons.getState()
    const [run] = comparisonIn(before.shown)?.runs ?? []
    expect(run?.state).toMatchObject({ status: 'ended', text: 'Because.' })
    comparisons.actions.retry(run?.id ?? '')
    comparisons.actions.judge(run?.id ?? '', false)
    expect(comparisons.getState()).toEqual(before)
    expect(engineOf).not.toHaveBeenCalled()
    expect(keep).not.toHaveBeenCalled()
  })

  it('makes way for one of the visitor’s own', () => {
    const { comparisons } = setUp()
    comparisons.actions.receive(receivedAt('answers'))
    comparisons.actions.compare(sent.prompt, [variantNamed('A')])
    expect(receivedIn(comparisons.getState().shown)).toBeUndefined()
    comparisons.actions.stopAll()
  })

  it('has no panes where only models and prompt were shared', () => {
    const { comparisons } = setUp()
    comparisons.actions.receive(receivedAt('prompt'))
    const { shown } = comparisons.getState()
    expect(comparisonIn(shown)).toBeUndefined()
    expect(receivedIn(shown)?.level).toBe('prompt')
  })
})

describe('running it yourself', () => {
  it('finds the same model, else names the nearest and in what, else nothing', () => {
    const wanted = wantedModels(receivedAt('answers'), choicesOf({ ownModels: [] }))
    expect(wanted).toMatchObject([
      { name: 'Pocket 3M', here: { id: pocketVariants.big.id } },
      {
        name: 'Four hundred',
        nearest: { by: 'size', variant: { model: { name: 'SmolLM2 360M' } } },
      },
      { name: 'nowhere' },
    ])
    expect(wanted[2]?.nearest).toBeUndefined()
  })

  it('takes the same model in another precision for the nearest', () => {
    const received = receivedAt('answers')
    const [, , ...rest] = received.comparison.runs
    const runs = received.comparison.runs.slice(0, 1).map((run) => ({
      ...run,
      variant: { ...run.variant, precision: 'f16' },
    }))
    const other = { ...received, comparison: { ...received.comparison, runs: [...runs, ...rest] } }
    const [first] = wantedModels(other, choicesOf({ ownModels: [] }))
    expect(first).toMatchObject({
      nearest: { by: 'model', variant: { model: { name: 'Pocket 3M' } } },
    })
  })

  it('fills the form', () => {
    const draft = createDraftStore()
    const { comparisons, engineOf } = setUp()
    const received = receivedAt('prompt')
    forkReceived({ draft, comparisons }, received, [pocketVariants.big, pocketVariants.big])
    expect(comparisons.getState().shown).toMatchObject({ kind: 'forked', original: { received } })
    expect(engineOf).not.toHaveBeenCalled()
    expect(draft.getState()).toMatchObject({
      question: 'Why?',
      system: 'Be brief.',
      settings: { temperature: 0.5, maximumTokens: 64, seed: 3 },
      chosen: [pocketVariants.big.id],
    })
  })

  it('brings along what can be had as it was run, in the order of what was sent', () => {
    const draft = createDraftStore()
    const { comparisons, engineOf } = setUp()
    const own = { kind: 'gguf', address: 'maker/model-gguf/model-q8_0.gguf' } as const
    const brought = variantOf(own)
    if (!brought.ok) throw new Error(brought.why)
    const variants = [brought.value, pocketVariants.small]
    forkReceived({ draft, comparisons }, receivedAt('prompt'), variants, [own])
    expect(chosenVariants(draft.getState())).toEqual(variants)
    expect(engineOf).not.toHaveBeenCalled()
  })
})

describe('a comparison made from one that was sent', () => {
  it('remembers it, in the history and in the receipt that is made of it', () => {
    const { comparisons } = setUp()
    const received = receivedAt('answers')
    forkReceived({ draft: createDraftStore(), comparisons }, received, [])
    comparisons.actions.compare(sent.prompt, [variantNamed('A')])
    comparisons.actions.stopAll()
    const current = comparisonIn(comparisons.getState().shown)
    if (current === undefined) throw new Error('Nothing was asked.')
    const forkedFrom = originOf(received.receipt)
    expect(current.forkedFrom).toEqual(forkedFrom)
    expect(readRecord(toRecord(current))).toMatchObject({ ok: true, value: { forkedFrom } })
    const made = receiptOf({
      comparison: current,
      estimates: [],
      level: 'prompt',
      withThoughts: false,
    })
    expect(made).toMatchObject({ ok: true, value: { receipt: { forkedFrom } } })
  })

  it('tells two receipts of one day apart', () => {
    const { receipt } = receivedAt('answers')
    const other = { ...receipt, note: 'Another.' }
    expect(originOf(other).checksum).not.toBe(originOf(receipt).checksum)
  })

  it('is one of its own again once something else is opened', () => {
    const { comparisons } = setUp()
    forkReceived({ draft: createDraftStore(), comparisons }, receivedAt('answers'), [])
    comparisons.actions.open(sent)
    comparisons.actions.compare(sent.prompt, [variantNamed('A')])
    comparisons.actions.stopAll()
    expect(comparisonIn(comparisons.getState().shown)?.forkedFrom).toBeUndefined()
  })
})

describe('an address that carries a comparison', () => {
  const draft = createDraftStore()
  let parts: ReturnType<typeof setUp>
  const open = (fragment: string) =>
    openFragment({ comparisons: parts.comparisons, draft } as unknown as Playground, fragment)
  beforeEach(() => {
    parts = setUp()
  })

  it('shows what a link holds', async () => {
    expect(await open(await toLinkFragment(frozen('answers').receipt))).toBeUndefined()
    expect(receivedIn(parts.comparisons.getState().shown)?.comparison.prompt.messages).toEqual(
      sent.prompt.messages,
    )
  })

  it('fills in what was written by hand, and names models that are not here', async () => {
    const outcome = await open('#models=pocket-3m,Pocket+3M@q4_0,gpt-99&prompt=Hi')
    expect(outcome?.text).toContain('gpt-99')
    expect(draft.getState()).toMatchObject({
      question: 'Hi',
      chosen: [pocketVariants.big.id, pocketVariants.bigAtFourBits.id],
    })
    expect(parts.engineOf).not.toHaveBeenCalled()
  })

  it('says what is wrong with a link', async () => {
    expect(await open('#r=AQ')).toMatchObject({ kind: 'error' })
  })
})
