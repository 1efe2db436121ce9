/**
 * The same library, model and prompt as in the page, with nothing around them: one loop that counts.
 * What the page loses against this is what its own parts cost.
 */
import { Wllama } from '@wllama/wllama/esm/index.js'
import wasmUrl from '@wllama/wllama/esm/wasm/wllama.wasm?url'

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
}

declare global {
  interface Window {
    /** Answers once with the chosen file; loads it first where it is not loaded yet. */
    runBare: (question: BareQuestion) => Promise<BareRun>
  }
}

let loaded: Promise<Wllama> | undefined

async function load({ threads }: BareQuestion): Promise<Wllama> {
  const file = document.querySelector<HTMLInputElement>('#model')?.files?.[0]
  if (file === undefined) throw new Error('Choose a model first.')
  const wllama = new Wllama({ default: new URL(wasmUrl, document.baseURI).href })
  await wllama.loadModel([file], {
    n_ctx: 4096,
    n_parallel: 1,
    ...(threads !== undefined && { n_threads: threads }),
  })
  return wllama
}

window.runBare = async (question) => {
  const wllama = await (loaded ??= load(question))
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
