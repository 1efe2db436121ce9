/** Answers of WebLLM through our own engine, measured as the page measures them. */
import { nothingMeasured, type Measurement } from '../../src/comparison/measurement'
import type { Prompt } from '../../src/comparison/prompt'
import { type RunState } from '../../src/comparison/run'
import type { Variant } from '../../src/comparison/variant'
import { readAdapter, type AdapterFacts } from '../../src/device/adapter-facts'
import { recogniseGraphics, type RecognisedGraphics } from '../../src/device/power/recognise'
import { readWebglName } from '../../src/device/webgl-name'
import type { Engine } from '../../src/engines/engine'
import { createWebllmEngine } from '../../src/engines/webllm'
import { startRun } from '../../src/playground/runs/start-run'
import { instant, tokens } from '../../src/units/quantity'

/** As the page asks, with a pause after each token, or with the passes timed. */
export type Manner = 'plain' | 'slow' | 'timed'

export interface Question {
  /** The folder of the weights, and the library. */
  readonly url: string
  readonly library: string
  readonly text: string
  readonly tokens: number
  readonly manner: Manner
}

export interface Answered {
  readonly status: string
  readonly why?: string
  /** In ms since 1970, of the answer without its loading. */
  readonly from: number
  readonly to: number
  readonly measurement: Measurement
}

export interface Graphics {
  readonly adapter: AdapterFacts
  readonly features: readonly string[]
  readonly limits: Readonly<Record<string, number>>
  readonly webgl: string
  readonly recognised: RecognisedGraphics
}

declare global {
  interface Window {
    graphicsHere: () => Promise<Graphics>
    answerOnce: (question: Question) => Promise<Answered>
    /** Lets go of the model. */
    release: () => Promise<void>
  }
}

window.graphicsHere = async () => {
  const [facts, adapter] = [await readAdapter(), await navigator.gpu.requestAdapter()]
  if (facts === undefined || adapter === null) throw new Error('There is no graphics adapter.')
  const { limits } = adapter
  const limitNames = [
    'maxBufferSize',
    'maxStorageBufferBindingSize',
    'maxComputeInvocationsPerWorkgroup',
  ] as const
  const webgl = readWebglName()
  return {
    adapter: facts,
    features: [...adapter.features],
    limits: Object.fromEntries(limitNames.map((name) => [name, limits[name]])),
    webgl,
    recognised: recogniseGraphics({ ...facts, renderer: webgl }),
  }
}

const startSlow = () =>
  new Worker(new URL('./slow-worker.ts', import.meta.url), { type: 'module', name: 'webllm' })

let inUse: { readonly manner: Manner; readonly engine: Engine } | undefined

async function engineFor(manner: Manner): Promise<Engine> {
  if (inUse?.manner === manner) return inUse.engine
  await window.release()
  const engine = createWebllmEngine({
    timesPasses: () => manner === 'timed',
    ...(manner === 'slow' && { startWorker: startSlow }),
  })
  inUse = { manner, engine }
  return engine
}

const now = () => instant(performance.timeOrigin + performance.now())

window.answerOnce = async ({ url, library, text, tokens: most, manner }) => {
  const variant: Variant = {
    id: `webllm:${url}`,
    model: { id: url, name: url },
    engine: 'webllm',
    setup: { from: 'record', url, library },
  }
  const prompt: Prompt = {
    messages: [{ role: 'user', text }],
    settings: { maximumTokens: tokens(most), temperature: 0, seed: 1 },
  }
  const engine = await engineFor(manner)
  const states: RunState[] = []
  const order = { variant, prompt, signal: new AbortController().signal }
  await startRun(
    () => Promise.resolve(engine),
    order,
    now,
    (next) => {
      states.push(next)
    },
  )
  const state = states.at(-1) ?? { status: 'waiting' as const }
  const measurement = 'measurement' in state ? state.measurement : nothingMeasured
  const from = measurement.startedAt ?? Number.NaN
  return {
    status: state.status,
    ...(state.status === 'failed' && { why: state.error.message }),
    from,
    to: from + (measurement.duration ?? Number.NaN),
    measurement,
  }
}

window.release = async () => {
  await inUse?.engine.release()
  inUse = undefined
}
