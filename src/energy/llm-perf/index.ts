/**
 * LLM-Perf: what a token takes where one request is answered at a time, without a serving engine. A
 * reference for that case, and never the headline of a service that answers many at once.
 */
import type { EnergyFigure, UncertaintyFactor } from '@/comparison/estimate'
import { outputTokensOf } from '@/comparison/measurement'
import { countFactors, pue, serviceOf, sharedAt } from '@/energy/serving'
import type { EnergySource } from '@/energy/source'
import { rangeFrom, spreadOf } from '@/energy/spread'
import { formatEnergy, formatJoules, formatTokens } from '@/units/format'
import { joules, plus, times, toWattHours } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import table from './table.json'

/** The configurations of one model that were measured differ by about as much. */
const CONFIGURATION = 2
/** The prompt that was measured. */
const PROMPT_TOKENS = 256

/** A row of its table. */
export type LlmPerfRow = (typeof table.rows)[number]

/** The source from rows of the visitor's, before those that are cited here. */
export const createLlmPerf = (brought: readonly LlmPerfRow[]): EnergySource => ({
  id: 'llm-perf',
  isReference: true,
  estimate(input) {
    const service = serviceOf(input)
    if (service.kind === 'unknown') return service
    const row = [...brought, ...table.rows].find(({ model }) => model === input.variant.model.id)
    if (row === undefined)
      return { kind: 'unknown', why: sourceWords.reference.notInLlmPerf, isOutOfScope: true }
    const output = outputTokensOf(input.measurement)
    if (output === undefined || output.count === 0)
      return { kind: 'unknown', why: sourceWords.noTokens }
    const { factor, step, assumed, reference } = sourceWords
    const { promptTokens } = input.measurement.usage
    const writing = toWattHours(joules(output.count * row.decodeJoulesPerToken))
    // Reading grows with the prompt; one of the length that was measured stands where none is known.
    const length = promptTokens ?? PROMPT_TOKENS
    const reading = toWattHours(joules((row.prefillJoules * length) / PROMPT_TOKENS))
    const all = times(plus(writing, reading), pue.mid)
    const uncertainty: readonly UncertaintyFactor[] = [
      {
        id: 'configuration',
        name: reference.configuration,
        spread: { down: CONFIGURATION, up: CONFIGURATION },
      },
      {
        id: 'pue',
        name: factor.pue,
        spread: spreadOf(pue, (value) => value),
        ...sharedAt(service.host),
      },
      ...countFactors(output),
    ]
    const each = formatJoules(joules(row.decodeJoulesPerToken))
    const figure: EnergyFigure = {
      kind: 'estimate',
      energy: rangeFrom(all, uncertainty),
      mark: 'benchmark',
      grade: 'D',
      boundary: 'server-and-pue',
      method: { id: 'llm-perf', version: '2026-01-25' },
      shares: { prompt: times(reading, pue.mid) / all, answer: times(writing, pue.mid) / all },
      working: [
        { name: step.output, sum: step.counted[output.how], result: formatTokens(output.count) },
        {
          name: reference.perToken,
          sum: reference.configured(row.spelling, row.device, row.configuration),
          result: each,
        },
        {
          name: reference.writing,
          sum: `${formatTokens(output.count)} × ${each}`,
          result: formatEnergy(writing),
        },
        {
          name: step.prompt,
          sum: reference.readingSum(length, PROMPT_TOKENS, formatJoules(joules(row.prefillJoules))),
          result: formatEnergy(reading),
        },
        {
          name: step.building,
          sum: step.buildingSum([formatEnergy(writing), formatEnergy(reading)], pue.mid),
          result: formatEnergy(all),
        },
      ],
      assumptions: [
        reference.oneAtATime,
        ...(row.relation === 'same' ? [] : [reference.base(row.spelling)]),
        assumed.building(pue.low, pue.high),
        ...(promptTokens === undefined ? [reference.promptAsMeasured] : []),
        ...(output.how === 'counted' ? [assumed.counted] : []),
        ...(output.how === 'from-text' ? [assumed.fromText] : []),
        assumed.notCounted,
      ],
      uncertainty,
      citations: table.sources.map(({ title, url, read, licence }) => ({
        title,
        url,
        retrieved: read,
        licence,
      })),
    }
    return figure
  },
})

export const llmPerf = createLlmPerf([])
