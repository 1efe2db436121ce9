/**
 * What the sources of measured energy per token share: the energy that a bench measured for this very
 * model × the tokens of this answer, brought to server and building.
 *
 * The centre is 64 requests at once, or the batch measured nearest to it; the ends are 8 and the best setting
 * measured. The bench is not the host: what differs between them stays in the range.
 */
import type { Citation } from '@/comparison/estimate'
import { outputTokensOf } from '@/comparison/measurement'
import type { TokenUsage } from '@/comparison/run-event'
import { bitsOf } from '@/energy/precision'
import { serviceOf } from '@/energy/serving'
import type { EnergySource } from '@/energy/source'
import { sourceWords } from '@/words/sources'
import { bitsOfRow, chooseModel, measuredOf, type BenchModel } from './choose'
import { figureOf, type Bench } from './figure'
import { perTokenOf } from './per-token'

const isReasoning = ({ reasoningTokens }: TokenUsage): boolean =>
  reasoningTokens !== undefined && reasoningTokens > 0

const unknown = (why: string) => ({ kind: 'unknown', why }) as const

/** A source from a table of measured runs. */
export function createBenchSource(
  bench: Omit<Bench, 'citations'>,
  table: {
    readonly rows: readonly BenchModel[]
    readonly sources: readonly {
      readonly title: string
      readonly url: string
      readonly read: string
      readonly licence: string
    }[]
  },
): EnergySource {
  const citations = table.sources.map(({ title, url, read, licence }): Citation => ({
    title,
    url,
    retrieved: read,
    licence,
  }))
  return {
    id: bench.id,
    estimate(input) {
      const { variant, measurement } = input
      const service = serviceOf(input)
      if (service.kind === 'unknown') return service
      const model = chooseModel(table.rows, variant.model.id, variant.precision)
      if (model === undefined) return unknown(sourceWords.notBenched(bench.name))
      const wanted = isReasoning(measurement.usage) ? 'reasoning' : 'chat'
      const measured = measuredOf(model, wanted)
      const bits =
        variant.precision === undefined
          ? bitsOf(model.precision ?? 'bfloat16', model.model)
          : bitsOf(variant.precision, model.model)
      const perToken =
        measured &&
        perTokenOf(measured, {
          setting: input.batch,
          engine: bench.engine ?? 1,
          bits,
          rowBits: bitsOfRow(model),
        })
      if (measured === undefined || perToken === undefined)
        return unknown(sourceWords.notBenched(bench.name))
      const output = outputTokensOf(measurement)
      if (output === undefined || output.count === 0) return unknown(sourceWords.noTokens)
      return figureOf({
        ...input,
        ...service,
        bench: { ...bench, citations },
        model,
        bits,
        measured,
        perToken,
        wanted,
        output,
      })
    },
  }
}
