/** Where our range does not hold what was published of a model, said where the model is shown. */
import {
  formatEnergy,
  formatMass,
  formatMassRange,
  formatRange,
  formatTokens,
} from '@/units/format'
import type { GramsCO2e, Tokens, WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'
import { carbonWords } from '@/words/of-carbon'
import { publishedWords } from '@/words/of-published'

/** A published value with ours beside it. */
export type HeldFigure = {
  readonly check: {
    readonly id: string
    readonly disclosure: { readonly who: string }
    readonly outputTokens: Tokens
  }
  readonly holds: boolean
  readonly times: number
} & (
  | { readonly of: 'energy'; readonly published: WattHours; readonly ours: Range<WattHours> }
  | { readonly of: 'carbon'; readonly published: GramsCO2e; readonly ours: Range<GramsCO2e> }
)

const { held } = publishedWords

export const publishedValue = (figure: HeldFigure): string =>
  figure.of === 'energy'
    ? formatEnergy(figure.published)
    : `${formatMass(figure.published)} ${carbonWords.unit}`

/** "0.54 Wh (0.13 – 3.0 Wh)" */
export const rangeText = (figure: HeldFigure): string =>
  figure.of === 'energy'
    ? held.ours(formatEnergy(figure.ours.mid), formatRange(figure.ours))
    : held.ours(`${formatMass(figure.ours.mid)} ${carbonWords.unit}`, formatMassRange(figure.ours))

const endsText = (figure: HeldFigure): string =>
  figure.of === 'energy' ? formatRange(figure.ours) : formatMassRange(figure.ours)

export const Misses = ({ figures }: { readonly figures: readonly HeldFigure[] }) =>
  figures
    .filter(({ holds }) => !holds)
    .map((figure) => (
      <p key={figure.check.id}>
        {held.miss(
          figure.check.disclosure.who,
          publishedValue(figure),
          formatTokens(figure.check.outputTokens),
          endsText(figure),
          figure.times,
        )}
      </p>
    ))
