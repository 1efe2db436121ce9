/** For tests: an engine with a tiny model at a made-up address, and readers of its events. */
import type { Prompt } from '@/comparison/prompt'
import type { RunEvent } from '@/comparison/run-event'
import { createWllamaEngine } from './index'
import { startOnPage } from './library-llama'
import { createModelCache } from './model-cache'
import { urlModel, type Computing } from './setup'
import { hostWith, respond, variantOf, type Answers } from './host.fixture'
import { tinyGguf } from './tiny-gguf.fixture'

export const onProcessor: Computing = { cpuOnly: true, threads: 1 }
export const tinyUrl = 'https://models.example/tiny.gguf'
export const tiny = tinyGguf()
export const tinyVariant = variantOf(urlModel(tinyUrl, onProcessor))
export const cold: Prompt = {
  messages: [{ role: 'user', text: 'Tell me a story.' }],
  settings: { temperature: 0 },
}
export const modelStore = createModelCache(caches)

export const textOf = (events: readonly RunEvent[]) =>
  events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('')
export const typed = <Type extends RunEvent['type']>(events: readonly RunEvent[], type: Type) =>
  events.filter((event): event is Extract<RunEvent, { type: Type }> => event.type === type)
export const errorOf = (events: readonly RunEvent[]) => {
  const end = events.at(-1)
  return end?.type === 'run-end' && end.reason === 'failed' ? end.error : undefined
}
export const emptyStore = async () => {
  for (const name of await caches.keys()) await caches.delete(name)
}
export const engineWith = (
  answers: Answers = {},
  files: Record<string, File> = {},
  parts: Partial<Parameters<typeof createWllamaEngine>[1]> = {},
) => {
  const { host, asked } = hostWith({ [tinyUrl]: () => respond(tiny), ...answers }, files)
  const loadOnPage = () => Promise.resolve({ startOnPage })
  return { engine: createWllamaEngine(host, { loadOnPage, ...parts }), asked }
}
