/**
 * The OpenAI-style chat protocol, and where hosts that speak it differ.
 *
 * Sources: platform.openai.com/docs/api-reference/chat-streaming; docs.mistral.ai/api;
 * openrouter.ai/docs/use-cases/reasoning-tokens; api-docs.deepseek.com/guides/thinking_mode;
 * docs.vllm.ai (reasoning outputs); read 2026-11-23.
 */
import type { Prompt } from '@/comparison/prompt'
import type { ProviderQuirks } from '@/comparison/provider'
import { readChunk } from './chunk'
import { below, type Dialect, type Protocol } from './door'
import type { Endpoint } from './setup'

export const openAiProtocol: Protocol = {
  usual: { keyHeader: 'authorization', headers: {}, quirks: {} },
  addressOf: (baseUrl) => below(baseUrl, '/chat/completions', '/chat/completions'),
  bodyOf: (endpoint, prompt, dialect, { quirks }) => ({
    model: endpoint.model,
    messages: prompt.messages.map(({ role, text }) => ({ role, content: text })),
    stream: true,
    ...(quirks.countsUnasked !== true &&
      !dialect.leftOut.includes('stream_options') && { stream_options: { include_usage: true } }),
    ...settingsOf(prompt, dialect, quirks),
    ...reasoningOf(endpoint, quirks),
  }),
  readChunk,
}

function settingsOf(prompt: Prompt, { leftOut, limit }: Dialect, quirks: ProviderQuirks) {
  const { temperature, maximumTokens, seed } = prompt.settings
  const seedWord = quirks.seed === undefined ? 'seed' : quirks.seed
  return {
    ...(temperature !== undefined && !leftOut.includes('temperature') && { temperature }),
    ...(maximumTokens !== undefined && { [limit ?? quirks.limit ?? 'max_tokens']: maximumTokens }),
    ...(seed !== undefined &&
      seedWord !== null &&
      !leftOut.includes('seed') && { [seedWord]: seed }),
  }
}

/** What is said of reasoning; nothing where the visitor leaves it to the host. */
function reasoningOf({ reasoningEffort }: Endpoint, { reasoning }: ProviderQuirks) {
  if (reasoningEffort === undefined) return {}
  const isOff = reasoningEffort === 'none'
  switch (reasoning) {
    case 'reasoning-object':
      return { reasoning: isOff ? { enabled: false } : { effort: reasoningEffort } }
    case 'thinking-type':
      return { thinking: { type: isOff ? 'disabled' : 'enabled' } }
    case 'template':
      return { chat_template_kwargs: { enable_thinking: !isOff } }
    default:
      return { reasoning_effort: reasoningEffort }
  }
}
