/**
 * EcoLogits 0.11: the impacts of one answer of a model on a server, exactly as its library computes
 * them, so that its figures can stand beside ours under its name.
 *
 * The units are the library's and stand in the names: kWh, kgCO2eq, kgSbeq (abiotic depletion of
 * elements, antimony), MJ (primary energy), L (water). An interval is [low, high], with both ends
 * equal for what is exact. Its range carries the unknown size, PUE and WUE alone; it is not an error
 * range.
 *
 * Source: https://ecologits.ai/latest/methodology/llm_inference/, read 2026-11-23.
 */
import * as constants from './constants'

export type Interval = readonly [low: number, high: number]

/** Of electricity, per kWh. */
export interface GridMix {
  readonly gwpKgPerKWh: number
  readonly adpeKgSbPerKWh: number
  readonly peMJPerKWh: number
  readonly waterLPerKWh: number
}

export interface EcoLogitsInput {
  readonly activeParametersB: Interval
  readonly totalParametersB: Interval
  /** Prompt tokens play no part. */
  readonly outputTokens: number
  /** Measured time of the request; absent where it was not measured. */
  readonly requestS?: number
  /** From the model table; without it the latency regression counts. */
  readonly tokensPerSecond?: number
  readonly timeToFirstTokenS?: number
  /** Power usage effectiveness. */
  readonly pue: Interval
  /** Water for cooling, L per kWh of the computers. */
  readonly wueLPerKWh: Interval
  readonly grid: GridMix
  readonly batchSize?: number
  readonly quantizationBits?: number
  readonly serverLifetimeS?: number
}

export interface Embodied {
  readonly gwpKg: Interval
  readonly adpeKgSb: Interval
  readonly peMJ: Interval
}

/** EcoLogits counts no water of making the hardware. */
export interface Usage extends Embodied {
  readonly energyKWh: Interval
  readonly waterL: Interval
}

/** Usage and embodied together, and each apart. */
export interface Impacts extends Usage {
  readonly usage: Usage
  readonly embodied: Embodied
  /** GPUs that hold the model. */
  readonly gpus: Interval
}

/** GPUs that hold `totalB` billions of parameters: the next power of two above the memory needed. */
export function gpusRequired(totalB: number, bits: number): number {
  const memoryGB = (constants.memoryOverhead * totalB * bits) / 8
  const atLeast = Math.ceil(memoryGB / constants.gpu.memoryGB)
  let gpus = 1
  while (gpus < atLeast) gpus *= 2
  return gpus
}

/** kWh that one GPU takes for one output token, with `activeB` billions of active parameters. */
export function gpuEnergyPerToken(activeB: number, batchSize: number): number {
  const { alpha, beta, gamma } = constants.gpuEnergy
  return (alpha * Math.exp(beta * batchSize) * activeB + gamma) / 1000
}

/** Seconds that the answer takes: modelled, but never longer than the request was measured. */
export function generationTime(input: EcoLogitsInput, activeB: number, batchSize: number): number {
  const { alpha, beta, gamma } = constants.latency
  const perToken =
    input.tokensPerSecond === undefined
      ? alpha * activeB + beta * batchSize + gamma
      : 1 / input.tokensPerSecond
  const modelled =
    input.timeToFirstTokenS === undefined
      ? input.outputTokens * perToken
      : input.outputTokens * perToken + input.timeToFirstTokenS
  return input.requestS === undefined ? modelled : Math.min(modelled, input.requestS)
}

interface Scalars {
  readonly gpus: number
  readonly energyKWh: number
  readonly waterL: number
  readonly usage: { readonly gwpKg: number; readonly adpeKgSb: number; readonly peMJ: number }
  readonly embodied: { readonly gwpKg: number; readonly adpeKgSb: number; readonly peMJ: number }
}

/** One run of the method, at one end (0 low, 1 high) of every interval. */
function impactsAt(input: EcoLogitsInput, end: 0 | 1): Scalars {
  const { batchSize = constants.batchSize, quantizationBits = constants.quantizationBits } = input
  const { serverLifetimeS = constants.serverLifetimeS, grid } = input
  const [active, total] = [input.activeParametersB[end], input.totalParametersB[end]]
  const [pue, wue] = [input.pue[end], input.wueLPerKWh[end]]

  const gpus = gpusRequired(total, quantizationBits)
  const timeS = generationTime(input, active, batchSize)
  const gpuKWh = input.outputTokens * gpuEnergyPerToken(active, batchSize)
  const shareOfServer = gpus / constants.server.gpus
  const serverKWh = ((timeS / 3600) * constants.server.powerKW * shareOfServer) / batchSize
  const computersKWh = serverKWh + gpus * gpuKWh
  const energyKWh = pue * computersKWh

  const embodied = (key: 'gwpKg' | 'adpeKgSb' | 'peMJ'): number =>
    (timeS *
      (shareOfServer * constants.server.embodied[key] + gpus * constants.gpu.embodied[key])) /
    (serverLifetimeS * batchSize)
  return {
    gpus,
    energyKWh,
    waterL: computersKWh * (wue + pue * grid.waterLPerKWh),
    usage: {
      gwpKg: energyKWh * grid.gwpKgPerKWh,
      adpeKgSb: energyKWh * grid.adpeKgSbPerKWh,
      peMJ: energyKWh * grid.peMJPerKWh,
    },
    embodied: {
      gwpKg: embodied('gwpKg'),
      adpeKgSb: embodied('adpeKgSb'),
      peMJ: embodied('peMJ'),
    },
  }
}

/**
 * All impacts of an answer: the method run at the low ends of its inputs, and at the high ends.
 *
 * @throws RangeError for a number that is not finite or below zero, no parameters, a PUE below 1, or
 * an interval the wrong way round.
 */
export function impactsOf(input: EcoLogitsInput): Impacts {
  check(input)
  const [low, high] = [impactsAt(input, 0), impactsAt(input, 1)]
  const ends = (pick: (at: Scalars) => number): Interval => [pick(low), pick(high)]
  return {
    energyKWh: ends(({ energyKWh }) => energyKWh),
    gwpKg: ends(({ usage, embodied }) => usage.gwpKg + embodied.gwpKg),
    adpeKgSb: ends(({ usage, embodied }) => usage.adpeKgSb + embodied.adpeKgSb),
    peMJ: ends(({ usage, embodied }) => usage.peMJ + embodied.peMJ),
    waterL: ends(({ waterL }) => waterL),
    usage: {
      energyKWh: ends(({ energyKWh }) => energyKWh),
      gwpKg: ends(({ usage }) => usage.gwpKg),
      adpeKgSb: ends(({ usage }) => usage.adpeKgSb),
      peMJ: ends(({ usage }) => usage.peMJ),
      waterL: ends(({ waterL }) => waterL),
    },
    embodied: {
      gwpKg: ends(({ embodied }) => embodied.gwpKg),
      adpeKgSb: ends(({ embodied }) => embodied.adpeKgSb),
      peMJ: ends(({ embodied }) => embodied.peMJ),
    },
    gpus: ends(({ gpus }) => gpus),
  }
}

function check(input: EcoLogitsInput): void {
  const atLeast = (name: string, value: number, least: number): void => {
    if (!Number.isFinite(value) || value < least)
      throw new RangeError(`${name}: ${String(value)} is not a number from ${String(least)} on`)
  }
  const above = (name: string, value: number | undefined): void => {
    if (value !== undefined && !(Number.isFinite(value) && value > 0))
      throw new RangeError(`${name}: ${String(value)} is not above zero`)
  }
  const interval = (name: string, [low, high]: Interval, least: number): void => {
    atLeast(name, low, least)
    atLeast(name, high, least)
    if (low > high) throw new RangeError(`${name}: ${String(low)} is above ${String(high)}`)
  }
  interval('activeParametersB', input.activeParametersB, Number.MIN_VALUE)
  interval('totalParametersB', input.totalParametersB, Number.MIN_VALUE)
  interval('pue', input.pue, 1)
  interval('wueLPerKWh', input.wueLPerKWh, 0)
  atLeast('outputTokens', input.outputTokens, 0)
  if (input.requestS !== undefined) atLeast('requestS', input.requestS, 0)
  if (input.timeToFirstTokenS !== undefined)
    atLeast('timeToFirstTokenS', input.timeToFirstTokenS, 0)
  for (const [name, value] of Object.entries(input.grid)) atLeast(`grid.${name}`, Number(value), 0)
  above('tokensPerSecond', input.tokensPerSecond)
  above('batchSize', input.batchSize)
  above('quantizationBits', input.quantizationBits)
  above('serverLifetimeS', input.serverLifetimeS)
}

/** What EcoLogits shows as one value of a range: its arithmetic middle. */
export const meanOf = ([low, high]: Interval): number => (low + high) / 2
