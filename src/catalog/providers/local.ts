/**
 * Servers that run on the visitor's own device, at the address that each takes unless told otherwise.
 *
 * `allow` is what lets a page in, for an origin that stands in place of `{origin}`; each by its own
 * documentation, read 2026-11-23: Ollama docs/faq.md (OLLAMA_ORIGINS), LM Studio docs (lms server start
 * --cors), llama.cpp tools/server/README.md, vLLM `--allowed-origins` (all by default), MLC-LLM
 * `mlc_llm serve` (all by default).
 */
import type { ProviderQuirks, ReasoningEffort } from '@/comparison/provider'
import type { Provider } from './provider'

export const systems = ['linux', 'macos', 'windows'] as const
export type System = (typeof systems)[number]

export interface LocalServer extends Provider {
  /** Lines to type, by system. */
  readonly allow: Readonly<Record<System, string>>
  /** It lets every page in unless it was told not to. */
  readonly isOpen: boolean
}

const local = (
  server: Pick<LocalServer, 'id' | 'name' | 'baseUrl' | 'allow' | 'isOpen' | 'documentation'>,
  efforts: readonly ReasoningEffort[] = [],
  quirks: ProviderQuirks = {},
): LocalServer => ({
  ...server,
  door: 'openai',
  request: { keyHeader: 'authorization', headers: {}, quirks },
  modelList: 'models',
  efforts,
})

const everywhere = (line: string): LocalServer['allow'] => ({
  linux: line,
  macos: line,
  windows: line,
})

export const localServers: readonly LocalServer[] = [
  local(
    {
      id: 'ollama',
      name: 'Ollama',
      baseUrl: 'http://127.0.0.1:11434/v1',
      allow: {
        linux: 'sudo systemctl stop ollama; OLLAMA_ORIGINS="{origin}" ollama serve',
        macos: 'launchctl setenv OLLAMA_ORIGINS "{origin}" && killall Ollama; open -a Ollama',
        windows: 'setx OLLAMA_ORIGINS "{origin}"',
      },
      isOpen: false,
      documentation: 'https://docs.ollama.com/faq',
    },
    ['none', 'low', 'medium', 'high'],
  ),
  local({
    id: 'lm-studio',
    name: 'LM Studio',
    baseUrl: 'http://127.0.0.1:1234/v1',
    allow: everywhere('lms server start --cors'),
    isOpen: false,
    documentation: 'https://lmstudio.ai/docs/developer/core/server/settings',
  }),
  local(
    {
      id: 'llama-cpp',
      name: 'llama.cpp server',
      baseUrl: 'http://127.0.0.1:8080/v1',
      allow: everywhere('llama-server -m model.gguf --port 8080 --cors-origins {origin}'),
      isOpen: true,
      documentation: 'https://github.com/ggml-org/llama.cpp/tree/master/tools/server',
    },
    ['none', 'high'],
    { reasoning: 'template' },
  ),
  local(
    {
      id: 'vllm',
      name: 'vLLM',
      baseUrl: 'http://127.0.0.1:8000/v1',
      allow: everywhere('vllm serve MODEL --port 8000 --allowed-origins \'["{origin}"]\''),
      isOpen: true,
      documentation: 'https://docs.vllm.ai/en/latest/serving/openai_compatible_server/',
    },
    ['none', 'high'],
    { reasoning: 'template' },
  ),
  local({
    id: 'mlc-llm',
    name: 'MLC-LLM',
    baseUrl: 'http://127.0.0.1:8000/v1',
    allow: everywhere('mlc_llm serve MODEL --port 8000'),
    isOpen: true,
    documentation: 'https://llm.mlc.ai/docs/deploy/rest.html',
  }),
]
