/** A list of which any number of rows can be chosen; long ones scroll in themselves. */
import type { ReactNode } from 'react'
import './choice-list.css'

export interface ChoiceListProps {
  readonly label?: string
  /** `ChoiceRow`s. */
  readonly children: ReactNode
}

export const ChoiceList = ({ label, children }: ChoiceListProps) => (
  <ul className="choice-list" aria-label={label}>
    {children}
  </ul>
)
