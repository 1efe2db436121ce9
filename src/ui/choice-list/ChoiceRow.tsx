/** One row of a `ChoiceList`: a box to tick, a name, and what there is to know before. */
import type { ReactNode } from 'react'

export interface ChoiceRowProps {
  readonly name: string
  /** Stands behind the name. */
  readonly detail: string | undefined
  /** In a smaller line below; what is not text is left out. */
  readonly facts: readonly (string | false | undefined)[]
  readonly isChosen: boolean
  /** Why it cannot be chosen stands in the facts; what is chosen can always be given up. */
  readonly isRefused?: boolean
  readonly onChange: (isChosen: boolean) => void
  /** Below the facts. */
  readonly children?: ReactNode
  /** A button at the end of the row. */
  readonly action?: ReactNode
}

export const ChoiceRow = ({
  name,
  detail,
  facts,
  isChosen,
  isRefused = false,
  onChange,
  children,
  action,
}: ChoiceRowProps) => (
  <li>
    <label>
      <input
        type="checkbox"
        checked={isChosen}
        disabled={isRefused && !isChosen}
        onChange={(event) => {
          onChange(event.target.checked)
        }}
      />
      <span>
        <b>{name}</b> {detail}
        <small>{facts.filter((fact) => typeof fact === 'string').join(' · ')}</small>
        {children}
      </span>
    </label>
    {action}
  </li>
)
