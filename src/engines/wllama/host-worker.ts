/**
 * The entry of this engine's own worker: one model. The library's loop runs here, so that a token need not
 * wait for the page to draw, and times are stamped here.
 */
import { holdForLife } from './alive'
import { Crash, textOf } from './fault'
import type { Broken, FromHost, ToHost } from './host-messages'
import { startOnPage } from './library-llama'
import { LoadError, type Llama, type LlamaOrder } from './llama'
import type { Prompt } from '@/comparison/prompt'

const say = (message: FromHost): void => {
  postMessage(message)
}
const broken = (cause: unknown): Broken => ({
  message: textOf(cause),
  isCrash: cause instanceof Crash,
})

let llama: Llama | undefined
let stopping = new AbortController()

async function start(order: LlamaOrder): Promise<void> {
  if (typeof Worker === 'undefined') {
    say({ kind: 'alone' })
    return
  }
  // The page has decided which build runs; the library decides once more, by what it finds here.
  if (order.assets.compatCode !== undefined) Reflect.deleteProperty(WebAssembly, 'Suspending')
  try {
    llama = await startOnPage(order, new AbortController().signal, () => {
      say({ kind: 'loading' })
    })
    say({ kind: 'started', compute: llama.compute })
    void llama.gone.then((reason) => {
      say({ kind: 'gone', reason })
    })
  } catch (cause) {
    const [complaint, why] =
      cause instanceof LoadError ? [cause.complaint, cause.cause] : ['', cause]
    say({ kind: 'not-started', complaint, broken: broken(why) })
  }
}

async function answer(prompt: Prompt): Promise<void> {
  stopping = new AbortController()
  try {
    if (llama === undefined) throw new Crash('no model')
    const end = await llama.answer(prompt, stopping.signal, (events) => {
      say({ kind: 'events', events })
    })
    say({ kind: 'answered', end })
  } catch (cause) {
    say({ kind: 'broken', broken: broken(cause) })
  }
}

addEventListener('message', ({ data }: MessageEvent<ToHost>) => {
  switch (data.kind) {
    case 'start':
      void start(data.order)
      break
    case 'answer':
      void answer(data.prompt)
      break
    case 'stop':
      stopping.abort()
      break
  }
})
void holdForLife(self.name).then(() => {
  say({ kind: 'alive' })
})
