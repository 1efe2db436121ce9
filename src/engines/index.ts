/** The list of engines. An engine's code loads when its first run does. */
import type { EngineEntry } from './engine'
import { doors } from '@/comparison/provider'
import { placeOfEndpoint } from './endpoint/place'

const onThisDevice = () => ({ kind: 'this-device' }) as const

export const engines: readonly EngineEntry[] = [
  {
    id: 'wllama',
    placeOf: onThisDevice,
    load: async (host) =>
      (await import('./wllama')).createWllamaEngine(host, {
        loadOnPage: () => import('./wllama/library-llama'),
      }),
  },
  {
    id: 'webllm',
    placeOf: onThisDevice,
    load: async ({ timesPasses }) =>
      (await import('./webllm')).createWebllmEngine({ ...(timesPasses && { timesPasses }) }),
  },
  {
    id: 'builtin',
    placeOf: onThisDevice,
    load: async () => (await import('./builtin')).createBuiltinEngine(),
  },
  ...doors.map((door): EngineEntry => ({
    id: door,
    placeOf: placeOfEndpoint,
    load: async (host) => (await import('./endpoint')).createEndpointEngine(host, door),
  })),
  {
    id: 'replay',
    placeOf: () => ({ kind: 'remote', host: 'recording' }),
    load: async (host) => (await import('./replay')).createReplayEngine(host),
  },
]
