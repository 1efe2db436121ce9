/** Measuring this device, and what it tells of models before they are downloaded. */
import { formatDuration } from '@/units/format'
import { countText, factorText } from '@/units/number-text'
import type { Milliseconds } from '@/units/quantity'

const runs = (count: number) => `${countText(count)} ${count === 1 ? 'run' : 'runs'} here`

export const probe = {
  title: 'Measure this device',
  why: 'About two seconds: how fast it reads its memory, and how fast it multiplies and adds. Nothing is sent anywhere.',
  start: 'Measure',
  again: 'Measure again',
  stop: 'Cancel',
  step: {
    waiting: 'Waiting for a model that is answering …',
    'gpu-memory': 'Graphics processor: reading memory …',
    'gpu-arithmetic': 'Graphics processor: multiplying …',
    'cpu-one': 'Processor: one thread …',
    'cpu-all': 'Processor: all threads …',
  },
  fault: (why: string) => `A part of it failed: ${why}`,
  done: (when: string, took: Milliseconds) => `Measured on ${when}, in ${formatDuration(took)}.`,
  noGpu: 'The graphics processor was not measured: this page has no WebGPU.',
  noCpu: 'The processor was not measured: WebAssembly in this browser has no vectors.',
  softwareGpu: 'Graphics processor, in software',
  gpu: 'Graphics processor',
  half: 'the same, 16-bit',
  one: 'Processor, one thread',
  all: (threads: number) => `Processor, ${countText(threads)} threads`,
  column: { what: 'What computes', reads: 'Reads', computes: 'Computes' },

  forecast: 'Told before downloading',
  forecastWhy: (output: number, prompt: number) =>
    `Speed, and energy of an answer of ${countText(output)} tokens to a prompt of ${countText(prompt)}: from the measurement, the model’s size and what models took here. Loading is not in it.`,
  forecastFirst: 'Measure this device first; then every model’s speed here can be told.',
  forecastColumn: { model: 'Model', speed: 'Speed here', energy: 'An answer' },
  search: 'Search these models',
  onProcessor: 'On the processor: Pocket and GGUF models',
  onGraphics: 'On the graphics processor: WebLLM’s models',
  basis: (count: number) =>
    count === 0 ? 'From the measurement alone.' : `From the measurement and ${runs(count)}.`,
  none: {
    'not-measured': 'not measured',
    'no-webgpu': 'no WebGPU measured',
    'no-size': 'size not known',
    elsewhere: 'not computed in this page',
  },
  energyUnknown: 'power not known',

  past: (count: number, median: number, worst: number, within: number) =>
    `${countText(count)} ${count === 1 ? 'forecast' : 'forecasts'} so far: median off by ×${factorText(median)}, worst ×${factorText(worst)}; ${countText(within)} within their range.`,
  pastNone: 'No forecast was tested yet: it is as soon as a model answers here.',

  hint: 'How fast they would be here is told once you measure this device, under “This device”.',
  /** Beside a model that may be chosen: "here about 12 – 37 tok/s, 0.2 – 0.9 Wh an answer". */
  line: (speed: string, energy: string | undefined) =>
    [`here about ${speed}`, energy && `${energy} an answer`].filter(Boolean).join(', '),
}
