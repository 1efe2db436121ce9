/** The models that can be asked at once, as a table: who made them, how big, under which licence. */
import type { Variant } from '@/comparison/variant'
import { choose } from '@/playground/stores/draft-store'
import { useChoices, useDraft, usePlayground } from '@/playground/react'
import { formatParameterRange } from '@/units/format'
import { ToggleButton } from '@/ui/button'
import { words } from '@/words'
import { catalogWords } from '@/words/of-catalog'

const { modelsView, atHost, inThisPage } = words.page

export const ReadyModels = () => {
  const { shipped, own } = useChoices()
  return (
    <section aria-labelledby="ready-title">
      <h2 id="ready-title">{catalogWords.models.ready}</h2>
      <p>{catalogWords.models.readyWhy}</p>
      <div className="models-scroll" tabIndex={0} role="region" aria-labelledby="ready-title">
        <table className="models">
          <thead>
            <tr>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{modelsView.ask}</th>
            </tr>
          </thead>
          <tbody>
            {[...own, ...shipped].map((variant) => (
              <ModelRow key={variant.id} variant={variant} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const columns: readonly { name: string; text: (variant: Variant) => string | undefined }[] = [
  { name: modelsView.name, text: ({ model }) => model.name },
  { name: modelsView.maker, text: ({ model }) => model.vendor },
  {
    name: modelsView.size,
    text: ({ model: { size } }) => size && formatParameterRange(size.total.low, size.total.high),
  },
  { name: modelsView.precision, text: ({ precision }) => precision },
  { name: modelsView.licence, text: ({ model }) => model.licence },
  {
    name: modelsView.where,
    text: ({ setup: { baseUrl } }) =>
      typeof baseUrl === 'string' ? atHost(new URL(baseUrl).host) : inThisPage,
  },
]

const ModelRow = ({ variant }: { variant: Variant }) => {
  const { draft } = usePlayground()
  const isChosen = useDraft(({ chosen }) => chosen.includes(variant.id))
  return (
    <tr>
      {columns.map(({ name, text }, index) =>
        index === 0 ? (
          <th key={name} scope="row">
            {text(variant)}
          </th>
        ) : (
          <td key={name}>{text(variant) ?? modelsView.unknown}</td>
        ),
      )}
      <td>
        <ToggleButton
          isPressed={isChosen}
          aria-label={modelsView.askOne(variant.model.name, variant.precision)}
          onToggle={(isWanted) => {
            choose(draft, variant.id, isWanted)
          }}
        >
          {isChosen ? modelsView.chosen : modelsView.ask}
        </ToggleButton>
      </td>
    </tr>
  )
}
