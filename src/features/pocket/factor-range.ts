/** A ratio with its range as text, or why there is none. */
import type { Verdict } from './family-curve'
import { factorText } from '@/units/format'
import { catalogWords } from '@/words/of-catalog'

const { table } = catalogWords.pocket

/** "7.1 ×" and "5.9 – 8.5 ×": the second over the first, also where it is below one. */
export function factorFigure(verdict: Verdict): { readonly text: string; readonly range?: string } {
  if (verdict.kind === 'unknown') return { text: verdict.why }
  const { low, mid, high } = verdict.times
  const [from, centre, to] =
    verdict.thriftier === 'first' ? [low, mid, high] : [1 / high, 1 / mid, 1 / low]
  return {
    text: table.factor(factorText(centre)),
    range: table.factor(table.range(factorText(from), factorText(to))),
  }
}
