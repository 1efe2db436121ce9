/** Sentences for figures measured elsewhere for the very model: benchmark × tokens, and EcoLogits. */
import { countText } from '@/units/format'
import { numberText } from '@/units/number-text'

/** How a measured value is brought to the run that is asked about; absent where it is of it already. */
interface BroughtTo {
  readonly engine?: number
  readonly bits?: readonly [from: number, to: number]
  readonly batch?: number
}

export const energyBenchmark = {
  notBenched: (bench: string) => `${bench} has no measurement of this model as it was run.`,
  notInEcoLogits: 'EcoLogits has no entry for this model in its table of March 2026.',

  factor: {
    deployment: 'how this deployment differs from another on the same bench',
    engine: 'what the serving engine of 2024 took more',
    ecologits: 'EcoLogits’ own range: size and building',
  },

  step: {
    benched: (
      bench: string,
      model: string,
      gpus: number,
      gpu: string,
      batch: number,
      measured: string,
      { engine, bits, batch: carried }: BroughtTo,
    ) => {
      const brought = [
        ...(engine === undefined ? [] : [`÷ ${numberText(engine)} for its engine of 2024`]),
        ...(bits ? [`brought from ${numberText(bits[0])} to ${numberText(bits[1])} bits`] : []),
        ...(carried === undefined
          ? []
          : [`carried on to ${countText(Math.round(carried))} at once`]),
      ]
      const from = `measured by ${bench} for ${model} on ${countText(gpus)} × ${gpu} with ${countText(batch)} requests at once`
      return brought.length === 0 ? from : `${measured} ${from}, ${brought.join(', ')}`
    },
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
      `Assumed: a busy service, which answers 64 requests at once on ${countText(gpus)} × ${gpu}; the range runs from 8 at once to the best setting measured. One with little to do takes many times as much.`,
    benchBatchSet: (batch: number, gpus: number, gpu: string) =>
      `Set, not known: the host answers ${countText(Math.round(batch))} requests at once on ${countText(gpus)} × ${gpu}, so the range does not hold others.`,
    curveEnds: (batch: number, low: number, high: number) =>
      `The figure is that of ${countText(Math.round(batch))} requests at once: its curve ends there. Measured were ${countText(Math.round(low))} to ${countText(Math.round(high))}.`,
    otherTask: {
      chat: 'The bench measured it in chat only; reasoning may take from a quarter less to twice as much for each token.',
      reasoning:
        'The bench measured it while reasoning only; chat may take from half to a third more for each token.',
    },
    benchPrecision: (precision: string | undefined) =>
      precision === undefined
        ? 'Assumed: the weights have the precision of the bench’s, as neither says.'
        : `Assumed: weights in ${precision}, as on the bench; the host does not say.`,
    oldEngine: (factor: number) =>
      `Measured with a serving engine of 2024, which took ${numberText(factor)} times as much as one of 2025 (1.4 to 1.8 where both were measured); that is taken out.`,
    idleNeighbours:
      'Measured on a node of four processors whose name is not given: one computed; what the three others took standing idle is in the figure, and their part of the server is not.',
    unsaidWeights:
      'The bench does not say whether the base or the instruct weights ran; they have one size and shape.',
    ecologitsRange:
      'EcoLogits’ range carries the unknown size and building alone. It is not an error range: against measurements it is off by up to 3 times either way, and more for small batches.',
    ecologitsTables: 'EcoLogits’ model and zone tables are those of March 2026.',
    ecologitsPrompt: 'EcoLogits does not count the tokens of the prompt.',
  },
}
