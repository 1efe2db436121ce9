/** A comparison with every field that can be kept, for the tests of this room. */
import type { Comparison } from '@/comparison/comparison'
import { billionParameters, instant, milliseconds, tokens } from '@/units/quantity'

const size = { low: billionParameters(7), high: billionParameters(8.03) }

export const sampleComparison: Comparison = {
  id: 'comparison-1',
  askedAt: 1_795_000_000_000,
  prompt: {
    messages: [
      { role: 'system', text: 'Be brief.' },
      { role: 'user', text: 'What is 47 + 38? 🧮 مرحبا' },
    ],
    settings: { temperature: 0, maximumTokens: tokens(64), seed: 1 },
  },
  runs: [
    {
      id: 'run-1',
      variant: {
        id: 'site:model.gguf',
        model: {
          id: 'maker/model',
          name: 'Model',
          vendor: 'Maker',
          licence: 'MIT',
          size: { total: size, active: size, basis: 'from-name' },
        },
        precision: 'q8_0',
        engine: 'wllama',
        setup: { from: 'site', file: 'model.gguf', cpuOnly: true, threads: 1 },
      },
      accepted: true,
      state: {
        status: 'ended',
        reason: 'complete',
        text: '47 + 38 = 85.',
        thought: 'Let me add.',
        measurement: {
          usage: {
            promptTokens: tokens(12),
            cachedPromptTokens: tokens(0),
            outputTokens: tokens(14),
            reasoningTokens: tokens(3),
          },
          timings: { prefill: milliseconds(11.5), decode: milliseconds(34.25) },
          pieces: tokens(13),
          compute: { kind: 'cpu', threads: 1 },
          loadTime: milliseconds(210),
          timeToFirstToken: milliseconds(12),
          duration: milliseconds(47),
          startedAt: instant(1234.5),
        },
      },
    },
    {
      id: 'run-2',
      variant: { id: 'b', model: { id: 'b', name: 'B' }, engine: 'openai', setup: {} },
      state: {
        status: 'failed',
        error: { kind: 'cut', message: 'The connection was cut.' },
        text: 'Half',
        thought: '',
        measurement: { usage: {}, timings: {}, pieces: tokens(1) },
      },
    },
  ],
}
