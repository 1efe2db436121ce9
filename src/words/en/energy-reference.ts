/** Sentences for figures that stand beside an answer and never make its headline. */
import { countText } from '@/units/format'

interface Score {
  readonly energy: string
  readonly stars: number
  readonly class: string
  readonly reasoning?: string
  readonly base?: string
}

export const energyReference = {
  notScored: 'AI Energy Score has no result for this model.',
  scored: ({ energy, stars, class: name, reasoning, base }: Score) =>
    [
      `AI Energy Score has ${energy} of its graphics processors for one query`,
      reasoning === undefined
        ? ' of about 369 prompt tokens and exactly 10 output tokens'
        : ` with reasoning${reasoning === 'on' ? '' : ` at level ${reasoning}`}, of up to 8,192 output tokens whose number is not published`,
      ` (${countText(stars)} of 5 stars in class ${name}${base === undefined ? '' : `; of the base weights, ${base}`}):`,
      ' it cannot be brought to an answer of another length.',
    ].join(''),

  notInLlmPerf: 'LLM-Perf has no result that may be cited for this model.',
  configuration: 'how this configuration differs from others',
  perToken: 'Graphics, processor and memory, for each token',
  configured: (model: string, device: string, configuration: string) =>
    `measured by LLM-Perf for ${model} on ${device}, ${configuration}, one request at a time`,
  writing: 'Writing the answer',
  readingSum: (length: number, measured: number, energy: string) =>
    `${countText(length)} of ${countText(measured)} tokens × ${energy}`,
  oneAtATime:
    'Measured with one request at a time and without a serving engine, of the configuration that took least: a service that answers many at once takes a small part of it.',
  base: (model: string) => `Measured with the base weights, ${model}, which have the same size.`,
  promptAsMeasured: 'Assumed: a prompt of 256 tokens, as the host did not report any.',
}
