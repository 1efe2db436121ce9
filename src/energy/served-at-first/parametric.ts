/** The fit `v3-weights` of 2026-11-24, with 16 bits where no precision was known and a floor below 4B. */
import { outputTokensOf } from '@/comparison/measurement'
import type { UncertaintyFactor } from '@/comparison/estimate'
import { batchOf, countFactors, gpusFor, serviceOf } from '@/energy/serving'
import type { EnergySource, EstimateInput } from '@/energy/source'
import { geometricMean, spreadOf } from '@/energy/spread'
import { billionParameters, milliseconds, type BillionParameters } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import {
  ASSUMED_BATCH,
  bothWays,
  figureOf,
  promptFactor,
  servingFactors,
  STACK_FACTOR,
  sumOf,
} from './shared'

const MISSED = 1.8379681033952469
const batches = { low: 7.90085, high: 817.4171399999994 }
const lengths = { low: 345.672, high: 11860.9 }
const SMALLEST_FITTED = 4
const FLOOR_J = 4.052928146734005e-5 * 3600
const bits: Readonly<Record<string, number>> = { fp8: 8, mxfp4: 4 }
const publishedWith: readonly (readonly [string, number])[] = [
  ['openai/gpt-oss-', 4],
  ['deepseek-ai/DeepSeek-V3', 8],
  ['deepseek-ai/DeepSeek-R1-0528', 8],
  ['moonshotai/Kimi-K2-Thinking', 4],
]

interface Size {
  readonly active: BillionParameters
  readonly total: BillionParameters
}

function bitsOf({ precision, model }: EstimateInput['variant']): number {
  const published = publishedWith.find(([start]) => model.id.startsWith(start))?.[1]
  return precision === undefined ? (published ?? 16) : (bits[precision.toLowerCase()] ?? 16)
}

function powerLaw({ active, total }: Size, bitsPerWeight: number, batch: number, tokens: number) {
  const [a, w] = [Math.log((active * bitsPerWeight) / 8), Math.log((total * bitsPerWeight) / 8)]
  const l = Math.log(batch / ASSUMED_BATCH)
  const length = Math.min(lengths.high, Math.max(lengths.low, tokens))
  return Math.exp(
    -4.54045853666599 +
      0.22047177994389883 * a +
      0.7246739207677575 * w -
      0.3086830817099139 * l +
      0.054264341824150845 * l ** 2 -
      0.04149427195884089 * l * w +
      0.13105416368524347 * Math.log(length / 1000),
  )
}

const latency = ({ active, total }: Size, bitsPerWeight: number, batch: number): number =>
  Math.exp(
    1.04650023 +
      0.09954177 * Math.log(active) +
      0.18969666 * Math.log(total) +
      0.30383752 * Math.log(batch) +
      (bitsPerWeight < 16 ? -0.21621072 : 0),
  )

const middleOf = ({ low, high }: { low: BillionParameters; high: BillionParameters }) =>
  low === high ? low : billionParameters(geometricMean(low, high))

/** The source as it was; only receipts of that time are held against it. */
export const parametricAtFirst: EnergySource = {
  id: 'parametric',
  estimate(input) {
    const service = serviceOf(input)
    if (service.kind === 'unknown') return service
    const { size } = input.variant.model
    const output = outputTokensOf(input.measurement)
    if (size === undefined || !(size.active.low > 0 && size.total.low > 0))
      return { kind: 'unknown', why: sourceWords.noSize }
    if (output === undefined || output.count === 0)
      return { kind: 'unknown', why: sourceWords.noTokens }
    const bitsPerWeight = bitsOf(input.variant)
    const asked = batchOf(input.batch)
    const batch = asked === 'best' ? batches.high : asked
    const sumFor = (of: Size, joulesPerToken?: number) => {
      const power = powerLaw(of, bitsPerWeight, batch, output.count)
      const isFloored = of.total < SMALLEST_FITTED && power < FLOOR_J
      const ends = isFloored
        ? { low: power, mid: geometricMean(power, FLOOR_J), high: FLOOR_J }
        : { low: power, mid: power, high: power }
      const sum = {
        input,
        output,
        joulesPerToken: joulesPerToken ?? ends.mid,
        time: service.time ?? milliseconds(output.count * latency(of, bitsPerWeight, batch)),
        gpus: gpusFor(of.total, bitsPerWeight),
        batch,
        activeB: of.active,
      }
      return { sum, ends }
    }
    const middleSize = { active: middleOf(size.active), total: middleOf(size.total) }
    const { sum, ends } = sumFor(middleSize)
    const { all } = sumOf(sum)
    const isGuess = size.basis === 'guessed'
    const { factor } = sourceWords
    const at = (requests: number) => powerLaw(middleSize, bitsPerWeight, requests, output.count)
    const batchSpread = spreadOf({ low: batches.high, mid: batch, high: batches.low }, at)
    const low = { active: size.active.low, total: size.total.low }
    const high = { active: size.active.high, total: size.total.high }
    const isRange = low.total < high.total || low.active < high.active
    const uncertainty: readonly UncertaintyFactor[] = [
      { id: 'fit', name: factor.fit, spread: bothWays(MISSED) },
      ...servingFactors(
        service.host,
        input.batch === undefined ? batchSpread : undefined,
        STACK_FACTOR,
      ),
      ...(ends.low < ends.high
        ? [
            {
              id: 'floor',
              name: factor.floor,
              spread: spreadOf(ends, (value) => sumOf(sumFor(middleSize, value).sum).all),
            },
          ]
        : []),
      ...(isRange
        ? [
            {
              id: 'size',
              name: factor.size,
              spread: {
                down: Math.max(1, all / sumOf(sumFor(low).sum).all),
                up: Math.max(1, sumOf(sumFor(high).sum).all / all),
              },
            },
          ]
        : []),
      ...promptFactor(sum),
      ...countFactors(output),
    ]
    return figureOf(sum, uncertainty, {
      mark: isGuess ? 'guess' : 'modelled',
      grade: isGuess ? 'D' : 'C',
      method: { id: 'v3-weights', version: '2026-11-24' },
    })
  },
}
