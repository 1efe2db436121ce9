import { joules, plus, toWattHours, wattHours, emissionsOf, gramsCO2ePerKWh } from './quantity'
import type { WattHours } from './quantity'

plus(wattHours(1), wattHours(2))
// @ts-expect-error joules and watt-hours do not add
plus(wattHours(1), joules(2))
// @ts-expect-error the intensity is per kWh of energy in Wh, not J
emissionsOf(joules(1), gramsCO2ePerKWh(50))
// @ts-expect-error a bare number has no unit
const bare: WattHours = 0.3
// @ts-expect-error plain addition loses the unit
const sum: WattHours = wattHours(1) + wattHours(2)
const ok: WattHours = toWattHours(joules(7200))
void [bare, sum, ok]
