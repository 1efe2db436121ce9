/** Sentences for figures measured elsewhere for the very model: benchmark × tokens, and EcoLogits. */
import { countText } from '@/units/format'
import { numberText } from '@/units/number-text'

export const energyBenchmark = {
  notBenched: (bench: string) => `${bench} has no measurement of this model as it was run.`,
  notInEcoLogits: 'EcoLogits has no entry for this model in its table of March 2026.',

  factor: {
    deployment: 'how this deployment differs from another on the same bench',
    ecologits: 'EcoLogits’ own range: size and building',
  },

  step: {
    benched: (bench: string, model: string, gpus: number, gpu: string, batch: number) =>
      `measured by ${bench} for ${model} on ${countText(gpus)} × ${gpu} with ${countText(batch)} requests at once`,
    ecologits: 'EcoLogits 0.11',
    ecologitsSum: (tokens: string, gpus: string, zone: string) =>
      `${tokens} on ${gpus} with server and building, zone ${zone}`,
    ecologitsGpus: (low: number, high: number) =>
      low === high ? `${countText(low)} × H100` : `${countText(low)} to ${countText(high)} × H100`,
    middle: 'Middle of its range',
    middleSum: (low: string, high: string) => `(${low} + ${high}) ÷ 2`,
  },

  assumed: {
    benchBatch: (gpus: number, gpu: string) =>
      `Assumed: the host answers 64 requests at once on ${countText(gpus)} × ${gpu}; the range runs from 8 at once to the best setting measured.`,
    benchBatchSet: (batch: number, gpus: number, gpu: string) =>
      `Set, not known: the host answers ${numberText(batch)} requests at once on ${countText(gpus)} × ${gpu}, so the range does not hold others.`,
    nearestBatch: (batch: number) =>
      `The bench did not run it with as many at once; the figure is that of ${numberText(batch)} at once.`,
    otherTask: {
      chat: 'The bench measured it in chat only; reasoning may take from a quarter less to twice as much for each token.',
      reasoning:
        'The bench measured it while reasoning only; chat may take from half to a third more for each token.',
    },
    benchPrecision: (precision: string | undefined) =>
      precision === undefined
        ? 'Assumed: the weights have the precision of the bench’s, as neither says.'
        : `Assumed: weights in ${precision}, as on the bench; the host does not say.`,
    oldEngine:
      'Measured with a serving engine of 2024, which took 1.6 to 1.8 times as much as one of 2025.',
    idleNeighbours:
      'Measured on a node of four processors whose name is not given; those that stood idle are in the figure.',
    unsaidWeights:
      'The bench does not say whether the base or the instruct weights ran; they have one size and shape.',
    ecologitsRange:
      'EcoLogits’ range carries the unknown size and building alone. It is not an error range: against measurements it is off by up to 3 times either way, and more for small batches.',
    ecologitsTables: 'EcoLogits’ model and zone tables are those of March 2026.',
    ecologitsPrompt: 'EcoLogits does not count the tokens of the prompt.',
  },
}
