/**
 * Tells a model's speed on this device before it is downloaded: from the probe, the size of the
 * model, and what other models took here.
 */
import {
  milliseconds,
  times,
  tokensPerSecond,
  type Milliseconds,
  type TokensPerSecond,
} from '@/units/quantity'
import type { Range } from '@/units/range'
import { middleOf } from '@/device/probe/rate'
import { believe, timeRange, type Belief, type Observation, type Prior } from './belief'
import { paceOf, type Computing, type Measured, type Processor } from './computing'
import { leastTime, type TokenWork } from './work'

export { computedBy, computingOf, processors, type Computing, type Processor } from './computing'
export { workOf, type TokenWork } from './work'

/**
 * Before anything was run here.
 *
 * WebGPU: 6 ms and 0.6 give 22 ms for Llama 3.2 3B in four bits on an RTX 4050 of 192 GB/s (46 tok/s
 * measured: mlc-ai/web-llm issue 773), 25 and 15 ms for Llama 3.1 8B and Phi 3.5 mini on an M3 Max of
 * 400 GB/s (41 and 71 tok/s: WebLLM paper, arXiv:2412.15803, table 1); the same issue has an RTX 4090
 * at 26 ms, where 8 would be told: hence the wide factor of the fixed cost.
 *
 * WebAssembly: the Pocket models took 0.76 and 2.5 ms a token where nothing was drawn (medians of 1,425
 * answers, 2026-11-23), and 2.1 and 3.6 ms in the page (medians of 15, 2026-11-24), on a processor where
 * the probe found 28 to 33 Gop/s: 0.5 and 1.9 ms, and a share of 0.12; four bits 0.1.
 */
const priors: Readonly<Record<Processor, Prior>> = {
  webllm: { fixed: { mid: 6, factor: 3 }, share: { mid: 0.6, factor: 1.6 } },
  'wllama-webgpu': { fixed: { mid: 6, factor: 3 }, share: { mid: 0.5, factor: 2 } },
  'wllama-cpu': { fixed: { mid: 1, factor: 3 }, share: { mid: 0.13, factor: 2.2 } },
}

/** A run of a model on this device. */
export interface PastRun {
  readonly variantId: string
  readonly processor: Processor
  /** Of the processor; 1 where the graphics processor computed. */
  readonly threads: number
  readonly work: TokenWork
  readonly measured: TokensPerSecond
}

export interface SpeedForecast {
  readonly speed: Range<TokensPerSecond>
  /** Of an answer of some tokens to a prompt of some tokens. */
  readonly answerTime: (promptTokens: number, outputTokens: number) => Range<Milliseconds>
  /** Runs on this device that it was learnt from. */
  readonly runs: number
}

export interface Forecaster {
  /** Undefined where the size of the model is not known, or the probe measured nothing like it. */
  readonly forecast: (
    work: TokenWork | undefined,
    computing: Pick<Computing, 'processor' | 'threads'>,
  ) => SpeedForecast | undefined
}

const MS_PER_SECOND = 1000

/** One observation for each model: the middle of its runs, for a busy machine makes some slow. */
function observationsOf(past: readonly PastRun[], figures: Measured): readonly Observation[] {
  const byModel = new Map<string, readonly PastRun[]>()
  for (const run of past) {
    const key = `${run.threads} ${run.variantId}`
    byModel.set(key, [...(byModel.get(key) ?? []), run])
  }
  return [...byModel.values()].flatMap((runs) => {
    const [run] = runs
    const pace = run && paceOf(figures, run)
    if (run === undefined || pace === undefined) return []
    const took = milliseconds(middleOf(runs.map(({ measured }) => MS_PER_SECOND / measured)))
    return [{ least: leastTime(run.work, pace), took }]
  })
}

/** Learns once what the runs tell, and forecasts from it any number of models. */
export function createForecaster(figures: Measured, past: readonly PastRun[]): Forecaster {
  const beliefs = new Map<Processor, Belief>()
  const runsOf = (processor: Processor) => past.filter((run) => run.processor === processor)
  const beliefOf = (processor: Processor): Belief => {
    const known = beliefs.get(processor)
    if (known !== undefined) return known
    const belief = believe(priors[processor], observationsOf(runsOf(processor), figures))
    beliefs.set(processor, belief)
    return belief
  }
  return {
    forecast(work, computing) {
      const pace = paceOf(figures, computing)
      if (work === undefined || pace === undefined) return undefined
      const belief = beliefOf(computing.processor)
      const least = leastTime(work, pace)
      const { low, mid, high } = timeRange(belief, { tokens: 1, least })
      return {
        // The slowest is the longest.
        speed: {
          low: tokensPerSecond(MS_PER_SECOND / high),
          mid: tokensPerSecond(MS_PER_SECOND / mid),
          high: tokensPerSecond(MS_PER_SECOND / low),
        },
        // A prompt is read all at once: its weights once, its operations for each of its tokens.
        answerTime: (promptTokens, outputTokens) => {
          const prompt = { ...work, operations: times(work.operations, promptTokens) }
          const inAll = leastTime(prompt, pace) + outputTokens * least
          return timeRange(belief, { tokens: outputTokens + 1, least: milliseconds(inAll) })
        },
        runs: runsOf(computing.processor).length,
      }
    },
  }
}

/** How far a forecast was off, either way: at least 1. */
export const factorOff = (told: TokensPerSecond, measured: TokensPerSecond): number =>
  Math.max(told / measured, measured / told)
