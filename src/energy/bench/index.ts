/**
 * What the sources of measured energy per token share: the energy that a bench measured for this very
 * model × the tokens of this answer, brought to server and building.
 *
 * The centre is 64 requests at once, the ends are 8 and the best setting measured. The bench is not
 * the host: what differs between them stays in the range.
 */
import type { Citation } from '@/comparison/estimate'
import { outputTokensOf } from '@/comparison/measurement'
import type { TokenUsage } from '@/comparison/run-event'
import { ASSUMED_BATCH, serviceOf } from '@/energy/serving'
import type { EnergySource } from '@/energy/source'
import { sourceWords } from '@/words/sources'
import { chooseCurve, chooseModel, joulesAtFew, readAt, type BenchModel } from './choose'
import { figureOf, type Bench } from './figure'

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
      const curve = chooseCurve(model, wanted)
      if (curve === undefined) return unknown(sourceWords.notBenched(bench.name))
      const asked = input.batch ?? ASSUMED_BATCH
      const reading = asked === 'best' ? curve.best : readAt(curve, asked)
      const joulesAtEight = joulesAtFew(curve)
      if (reading === undefined || joulesAtEight === undefined)
        return unknown(sourceWords.notBenched(bench.name))
      const output = outputTokensOf(measurement)
      if (output === undefined || output.count === 0) return unknown(sourceWords.noTokens)
      return figureOf({
        ...input,
        ...service,
        bench: { ...bench, citations },
        model,
        curve,
        reading,
        joulesAtEight,
        wanted,
        output,
      })
    },
  }
}
