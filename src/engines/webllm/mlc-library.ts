/** The real library, @mlc-ai/web-llm, behind the few calls that this engine makes. */
import { MLCEngine, prebuiltAppConfig } from '@mlc-ai/web-llm'
import type { Library, LibraryChunk } from './library'
import type { WebllmSetup } from './setup'

type ModelRecord = (typeof prebuiltAppConfig.model_list)[number]

function recordOf(setup: WebllmSetup): ModelRecord | undefined {
  if (setup.from === 'prebuilt')
    return prebuiltAppConfig.model_list.find(({ model_id }) => model_id === setup.model)
  const { url, library, libraryIntegrity } = setup
  return {
    model: url,
    model_id: url,
    model_lib: library,
    ...(libraryIntegrity !== undefined && { integrity: { model_lib: libraryIntegrity } }),
  }
}

/** As the library itself makes a folder of a model's address: on the hub, the main branch. */
function folderOf({ model }: ModelRecord): string {
  const folder = model.endsWith('/') ? model : `${model}/`
  return /\/resolve\/[^/]+\/$/.test(folder) ? folder : `${folder}resolve/main/`
}

export function createMlcLibrary(): Library {
  const engine = new MLCEngine({ logLevel: 'WARN' })
  return {
    placeOf(setup) {
      const record = recordOf(setup)
      return record && { folder: folderOf(record), library: record.model_lib }
    },
    async load(setup, onPhase) {
      const record = recordOf(setup)
      if (record === undefined) throw new Error(JSON.stringify(setup))
      engine.setAppConfig({ model_list: [record], cacheBackend: 'cache' })
      engine.setInitProgressCallback(({ text, progress }) => {
        const share = Math.min(1, Math.max(0, progress))
        onPhase(/shader/i.test(text) ? 'compiling' : 'starting', share)
      })
      await engine.reload(record.model_id)
    },
    async answer({ messages, settings }) {
      // A conversation that goes on would count only its new part as prompt.
      await engine.resetChat()
      const { temperature, maximumTokens, seed } = settings
      const chunks = await engine.chat.completions.create({
        messages: messages.map(({ role, text }) => ({ role, content: text })),
        stream: true,
        stream_options: { include_usage: true },
        ...(temperature !== undefined && { temperature }),
        ...(maximumTokens !== undefined && { max_tokens: maximumTokens }),
        ...(seed !== undefined && { seed }),
      })
      return read(chunks)
    },
    interrupt() {
      void engine.interruptGenerate()
    },
  }
}

type Chunks = Extract<Awaited<ReturnType<MLCEngine['chatCompletion']>>, AsyncIterable<unknown>>

async function* read(chunks: Chunks): AsyncGenerator<LibraryChunk, void, undefined> {
  for await (const { choices, usage } of chunks) {
    const [choice] = choices
    const end = choice?.finish_reason
    const text = choice?.delta.content
    if (typeof text === 'string' && text !== '') yield { text }
    if (end === 'stop' || end === 'length' || end === 'abort') yield { end }
    if (usage !== undefined)
      yield {
        usage: {
          promptTokens: usage.prompt_tokens,
          outputTokens: usage.completion_tokens,
          prefillSpeed: usage.extra.prefill_tokens_per_s,
          decodeSpeed: usage.extra.decode_tokens_per_s,
        },
      }
  }
}
