/** The models that will be asked, in the order of their panes. */
import { useChosenVariants, usePlayground } from '@/playground/react'
import { Chip } from '@/ui/chip'
import { words } from '@/words'
import { usePlaceText } from './place-text'

const { page } = words

export const ModelChips = ({ onAdd }: { onAdd: () => void }) => {
  const { draft } = usePlayground()
  const variants = useChosenVariants()
  const placeText = usePlaceText()
  return (
    <ul className="ask-models" aria-label={page.models}>
      {variants.map((variant) => (
        <li key={variant.id}>
          <Chip
            removeLabel={page.remove(variant.model.name)}
            onRemove={() => {
              draft.setState(({ chosen }) => ({ chosen: chosen.filter((id) => id !== variant.id) }))
            }}
          >
            <b>{variant.model.name}</b> <small>{placeText(variant)}</small>
          </Chip>
        </li>
      ))}
      <li>
        <button type="button" className="ask-add" onClick={onAdd}>
          + {page.addModel}
        </button>
      </li>
    </ul>
  )
}
