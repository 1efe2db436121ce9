/** Whose electricity the carbon is counted with. */
import { words } from '@/words'
import type { Country } from './use-ladder'

const { knobs } = words.ladder
const WORLD = 'WORLD'

export const LadderCountry = ({ country }: { country: Country }) => {
  const { zone, zones, intensity, year, choose } = country
  return (
    <>
      <label htmlFor="ladder-country">{knobs.country}</label>
      <select
        id="ladder-country"
        value={zone}
        aria-describedby="ladder-grid"
        onChange={({ target }) => {
          choose(target.value)
        }}
      >
        <option value={WORLD}>{knobs.world}</option>
        {zones.map(({ zone: known, name }) =>
          known === WORLD ? null : (
            <option key={known} value={known}>
              {name}
            </option>
          ),
        )}
      </select>
      <small id="ladder-grid">{knobs.grid(intensity, String(year))}</small>
    </>
  )
}
