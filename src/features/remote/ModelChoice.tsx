/** The provider's own list to choose from, searched by name; the name can always be typed. */
import type { OfferedModel } from './provider-models'
import { formatParameterRange, formatUsDollars } from '@/units/format'
import { TextField } from '@/ui/fields'
import { words } from '@/words'
import { remoteWords } from '@/words/of-remote'

const text = remoteWords.remote.provider
const MOST_SHOWN = 60

interface ModelChoiceProps {
  readonly offered: { readonly isListed: boolean; readonly models: readonly OfferedModel[] }
  readonly model: string
  readonly onChoose: (model: string) => void
  readonly error?: string
}

export const ModelChoice = ({ offered, model, onChoose, error }: ModelChoiceProps) => {
  const { isListed, models } = offered
  const isChosen = models.some(({ id }) => id === model)
  const wanted = isChosen ? [] : model.toLowerCase().split(/\s+/)
  const found = models.filter(({ id }) => wanted.every((word) => id.toLowerCase().includes(word)))
  const shown = found.slice(0, MOST_SHOWN)
  return (
    <>
      <TextField
        label={text.model}
        hint={isListed ? text.search : text.modelHint}
        spellCheck={false}
        value={model}
        onChange={onChoose}
        {...(error !== undefined && { error })}
      />
      {isListed && (
        <>
          <p role="status">{models.length === 0 ? text.emptyList : text.found(found.length)}</p>
          {shown.length > 0 && (
            <ul className="remote-models">
              {shown.map((one) => (
                <li key={one.id}>
                  <label>
                    <input
                      type="radio"
                      name="remote-model"
                      checked={one.id === model}
                      onChange={() => {
                        onChoose(one.id)
                      }}
                    />
                    <span>
                      {one.id}
                      <small>{factsOf(one)}</small>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          )}
          {found.length > shown.length && <p>{text.more(found.length - shown.length)}</p>}
        </>
      )}
    </>
  )
}

function factsOf({ card, price, listed }: OfferedModel): string {
  const size = card?.size
  return [
    size === undefined
      ? text.sizeUnknown
      : (size.basis === 'guessed' ? words.page.sizeGuessed : words.page.parameters)(
          formatParameterRange(size.total.low, size.total.high),
        ),
    price && text.price(formatUsDollars(price.prompt), formatUsDollars(price.output)),
    listed &&
      text.listedPrice(
        formatUsDollars(listed.prompt),
        formatUsDollars(listed.output),
        listed.source,
        listed.day,
      ),
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ')
}
