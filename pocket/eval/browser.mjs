// Opens a model in headless Chromium through wllama, and asks it.
import { chromium } from '@playwright/test'
import { browserArguments, findBrowser } from '../../scripts/find-browser.mjs'
import { serve } from './serve.mjs'

/** Runs in the page: loads the engine and the model. */
async function load(file) {
  const { Wllama } = await import('/engine/index.js')
  const base = location.origin
  const silent = { debug() {}, log() {}, warn: console.warn, error: console.error }
  const engine = new Wllama(
    { default: `${base}/engine/wasm/wllama.wasm` },
    { logger: silent, suppressNativeLog: true },
  )
  const code = await (await fetch('/compat/wllama.js')).text()
  engine.setCompat({ wasm: `${base}/compat/wllama.wasm`, worker: { code } })
  const model = await (await fetch(`/models/${file}`)).blob()
  await engine.loadModel([model], {
    n_gpu_layers: 0,
    n_threads: 1,
    n_ctx: 512,
    n_parallel: 1,
    seed: 1,
  })
  globalThis.engine = engine
}

/** Runs in the page: one question, one answer with its timings in milliseconds. */
async function ask(messages) {
  const begun = performance.now()
  const stream = await globalThis.engine.createChatCompletion({
    messages,
    stream: true,
    max_tokens: 48,
    temperature: 0,
    cache_prompt: false,
  })
  let answer = '',
    deltas = 0,
    firstAt,
    finish = null,
    timings = null
  for await (const chunk of stream) {
    const choice = chunk.choices[0]
    if (choice?.delta?.content) {
      firstAt ??= performance.now()
      answer += choice.delta.content
      deltas += 1
    }
    finish = choice?.finish_reason ?? finish
    timings = chunk.timings ?? timings
  }
  const ended = performance.now()
  return {
    answer,
    deltas,
    finish,
    firstMs: (firstAt ?? ended) - begun,
    totalMs: ended - begun,
    timings,
  }
}

/** Opens a model file; the caller asks and closes. */
export async function openModel(file, modelsFolder) {
  const server = await serve(modelsFolder)
  const executablePath = await findBrowser()
  const browser = await chromium.launch({ args: browserArguments, executablePath })
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error.message))
  await page.goto(server.address)
  await page.evaluate(load, file)
  return {
    browser: `Chromium ${browser.version()}`,
    ask: (messages) => page.evaluate(ask, messages),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
