/** The energy of an answer in everyday things, and the switch that shows them. */
import { useEquivalents } from './equivalents'
import { usePlayground, usePreferences } from '@/playground/react'
import type { WattHours } from '@/units/quantity'
import { words } from '@/words'

const { equivalents } = words.beside

export const Equivalents = ({ energy }: { energy: WattHours }) => {
  const found = useEquivalents(energy)
  return found.length === 0 ? null : (
    <p className="pane-equivalents" title={equivalents.source}>
      {found.map(({ id, time }) => equivalents.of[id](time)).join(', ')}
    </p>
  )
}

export const EquivalentsSwitch = () => {
  const { preferences } = usePlayground()
  const isOn = usePreferences(({ showsEquivalents }) => showsEquivalents)
  return (
    <label className="answers-check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          preferences.setState({ showsEquivalents: event.target.checked })
        }}
      />
      {equivalents.toggle}
    </label>
  )
}
