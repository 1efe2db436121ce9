/** A receipt of recorded answers, with references in place of texts, for fixtures and tests. Never changed. */
import type { Receipt } from './receipt-schema'

const file = (folder: string, digest: string) => ({
  source: 'alpaca-eval',
  revision: 'cd543a149df89434d8a54582c0151c0b945c3d20',
  file: folder,
  index: 22,
  digest,
})

/** Digests of no text of anybody. */
const digests = ['0123456789abcdef'.repeat(4), 'fedcba9876543210'.repeat(4)] as const

export const sampleRecorded: Receipt = {
  format: 'rightsize-receipt',
  version: 1,
  level: 'answers',
  askedAt: 1_795_900_000_000,
  messages: [],
  settings: {},
  runs: [
    {
      model: {
        id: 'meta-llama/Llama-3.1-8B-Instruct',
        name: 'Llama 3.1 8B',
        size: { totalB: [8.03, 8.03], activeB: [8.03, 8.03], basis: 'published' },
      },
      precision: 'fp8',
      engine: 'recorded',
      setup: {},
      outcome: 'complete',
      measurement: {
        pieces: 0,
        textTokens: [318, 374, 471],
        compute: { kind: 'server', host: 'api.together.xyz' },
      },
      estimate: {
        lowWh: 0.004,
        midWh: 0.01,
        highWh: 0.025,
        mark: 'modelled',
        boundary: 'server-and-pue',
        method: 'v3-h100',
        methodVersion: '1',
      },
      recorded: {
        from: 'AlpacaEval',
        given: '2023 to 2025',
        reference: file('Meta-Llama-3.1-8B-Instruct-Turbo', digests[0]),
      },
    },
    {
      model: { id: 'somebody/pebble', name: 'Pebble' },
      engine: 'recorded',
      setup: {},
      outcome: 'length',
      measurement: {
        outputTokens: 12,
        pieces: 0,
        durationMs: 640,
        compute: { kind: 'server', host: 'somebody-pebble.recorded.invalid' },
      },
      text: 'Sand, mostly, with some',
      recorded: { from: 'results.json' },
    },
  ],
  promptReference: file('Meta-Llama-3.1-8B-Instruct-Turbo', digests[1]),
}
