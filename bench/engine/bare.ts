/**
 * The same library, model and prompt as in the page, with nothing around them: one loop that counts.
 * What the page loses against this is what its own parts cost. It is run in two ways: as the library
 * comes, with one token asked for at a time, and with as many in flight as the page's engine keeps.
 */
import { Wllama } from '@wllama/wllama/esm/index.js'
import wasmUrl from '@wllama/wllama/esm/wasm/wllama.wasm?url'
import { createWllamaEngine } from '../../src/engines/wllama'
import { onProxy } from '../../src/engines/wllama/library-proxy'
import { pollAhead } from '../../src/engines/wllama/poll-ahead'
import { fileModel } from '../../src/engines/wllama/setup'
import { tokens } from '../../src/units/quantity'

export interface BareRun {
  readonly outputTokens: number
  /** From handing in the prompt to the end. */
  readonly durationMs: number
  /** From handing in the prompt to the first text. */
  readonly timeToFirstTokenMs: number
  readonly threads: number
}

export interface BareQuestion {
  readonly question: string
  readonly maximumTokens: number
  /** Of the processor; absent leaves it to the library, as the page does. */
  readonly threads?: number
  /** Keeps calls in flight. */
  readonly isAhead: boolean
}

/** From telling the page's own engine to stop to its last event, in milliseconds, once for each stop. */
export interface Stops {
  readonly stopMs: readonly number[]
}

declare global {
  interface Window {
    /** Answers once with the chosen file; loads it first where it is not loaded yet. */
    runBare: (question: BareQuestion) => Promise<BareRun>
    measureStops: (question: BareQuestion, stops: number) => Promise<Stops>
  }
}

const loaded = new Map<boolean, Promise<Wllama>>()

function chosenFile(): File {
  const file = document.querySelector<HTMLInputElement>('#model')?.files?.[0]
  if (file === undefined) throw new Error('Choose a model first.')
  return file
}

async function load({ threads, isAhead }: BareQuestion): Promise<Wllama> {
  const wllama = new Wllama({ default: new URL(wasmUrl, document.baseURI).href })
  if (isAhead)
    onProxy(wllama, (proxy) => {
      pollAhead(proxy, () => {})
    })
  await wllama.loadModel([chosenFile()], {
    n_ctx: 4096,
    n_parallel: 1,
    ...(threads !== undefined && { n_threads: threads }),
  })
  return wllama
}

function loadOnce(question: BareQuestion): Promise<Wllama> {
  const known = loaded.get(question.isAhead) ?? load(question)
  loaded.set(question.isAhead, known)
  return known
}

window.runBare = async (question) => {
  const wllama = await loadOnce(question)
  let firstAt: number | undefined
  let outputTokens = 0
  const startedAt = performance.now()
  await wllama.createChatCompletion({
    messages: [{ role: 'user', content: question.question }],
    stream: true,
    cache_prompt: false,
    temperature: 0,
    seed: 1,
    max_tokens: question.maximumTokens,
    onData: ({ choices: [choice], timings }) => {
      if ((choice?.delta.content ?? '') !== '') firstAt ??= performance.now()
      outputTokens = timings?.predicted_n ?? outputTokens
    },
  })
  return {
    outputTokens,
    durationMs: performance.now() - startedAt,
    timeToFirstTokenMs: (firstAt ?? NaN) - startedAt,
    threads: wllama.getNumThreads(),
  }
}

/** Long enough that calls are in flight, short enough that no answer is over by then. */
const MS_BEFORE_STOP = 150

window.measureStops = async ({ question, maximumTokens, threads }, stops) => {
  const engine = createWllamaEngine(
    {
      fetch: (input, init) => fetch(input, init),
      keyFor: () => Promise.resolve(undefined),
      fileFor: () => chosenFile(),
      recordingFor: () => undefined,
    },
    { loadOnPage: () => Promise.reject(new Error('Not here.')) },
  )
  const setup = fileModel('chosen', { cpuOnly: true, ...(threads !== undefined && { threads }) })
  const variant = { id: 'bench', model: { id: 'bench', name: 'bench' }, engine: 'wllama', setup }
  const prompt = {
    messages: [{ role: 'user', text: question } as const],
    settings: { temperature: 0, maximumTokens: tokens(maximumTokens) },
  }
  const stopMs: number[] = []
  for (let stop = 0; stop < stops; stop += 1) {
    const abort = new AbortController()
    let toldAt: number | undefined
    for await (const { type } of engine.run(variant, prompt, abort.signal)) {
      if (type !== 'run-start') continue
      setTimeout(() => {
        toldAt = performance.now()
        abort.abort()
      }, MS_BEFORE_STOP)
    }
    stopMs.push(performance.now() - (toldAt ?? NaN))
  }
  await engine.release()
  return { stopMs }
}
