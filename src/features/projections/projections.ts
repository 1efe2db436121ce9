/** Models that were not run: what this answer would have taken, had they written it. */
import { useMemo } from 'react'
import type { Comparison } from '@/comparison/comparison'
import type { EnergyEstimate } from '@/comparison/estimate'
import { outputTokensOf } from '@/comparison/measurement'
import type { ModelCard } from '@/comparison/model-card'
import { measurementOf } from '@/comparison/run'
import { asServed } from '@/energy/as-served'
import { bestEstimate, type EnergySource } from '@/energy/source'
import { compareEstimates, type Verdict } from '@/energy/verdict'
import type { Tokens } from '@/units/quantity'
import { useEstimates } from '@/figures/estimates'
import { usePaneNames } from '@/figures/pane-names'
import { answerPriceOf, usePriceBook, type AnswerPrice } from '@/figures/prices'
import { useEnergyBooks } from '@/figures/queries'
import { useLens } from '@/playground/react'

export { project, withdraw } from '@/playground/stores/lens'

/** No engine, no events: a model, a count of tokens, and an estimate. */
export interface Projection {
  readonly card: ModelCard
  readonly estimate: EnergyEstimate
  /** Of the answer alone; undefined where no host is listed. */
  readonly price: AnswerPrice | undefined
}

/** The answer that projections stand beside. */
export interface ProjectedAnswer {
  readonly name: string
  readonly estimate: EnergyEstimate | undefined
  readonly outputTokens: Tokens
  readonly promptTokens?: Tokens
}

/** The answers whose tokens are known, in the order of the panes. */
export function useAnswersToProject(comparison: Comparison): readonly ProjectedAnswer[] {
  const { runs } = comparison
  const { names } = usePaneNames(comparison)
  const estimates = useEstimates(runs)
  return useMemo(
    () =>
      runs.flatMap((run, index) => {
        const measurement = measurementOf(run.state)
        const output = measurement && outputTokensOf(measurement)
        if (output === undefined || output.count === 0) return []
        const { promptTokens } = measurement?.usage ?? {}
        return [
          {
            name: names[index] ?? '',
            estimate: estimates[index],
            outputTokens: output.count,
            ...(promptTokens !== undefined && { promptTokens }),
          },
        ]
      }),
    [runs, names, estimates],
  )
}

const estimateBy = (
  sources: readonly EnergySource[],
  card: ModelCard,
  { outputTokens, promptTokens }: ProjectedAnswer,
): EnergyEstimate =>
  bestEstimate(
    sources,
    asServed(card, { outputTokens, ...(promptTokens !== undefined && { promptTokens }) }),
  )

/** The models that the visitor named, with this answer's tokens; none until the tables are here. */
export function useProjections(answer: ProjectedAnswer | undefined): readonly Projection[] {
  const books = useEnergyBooks()
  const projected = useLens((lens) => lens.projected)
  const prices = usePriceBook(projected.length > 0)
  return useMemo(() => {
    if (books === undefined || answer === undefined) return []
    return projected.flatMap((id) => {
      const card = books.modelCardOf(id)
      if (card === undefined) return []
      const price = prices && answerPriceOf(prices.pricesOf(id), answer.outputTokens)
      return [{ card, estimate: estimateBy(books.sources, card, answer), price }]
    })
  }, [books, prices, projected, answer])
}

/** The projection beside the answer; undefined while that has no figure. */
export const verdictOf = (
  { estimate }: Projection,
  answer: ProjectedAnswer,
): Verdict | undefined =>
  answer.estimate === undefined ? undefined : compareEstimates(estimate, answer.estimate)

/** Every model of the catalog by name; none until they are here. */
export function useProjectable(): readonly { readonly id: string; readonly name: string }[] {
  const books = useEnergyBooks()
  return useMemo(
    () =>
      (books?.modelIds ?? [])
        .map((id) => ({ id, name: books?.modelCardOf(id)?.name ?? id }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    [books],
  )
}
