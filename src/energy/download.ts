/**
 * What fetching a model took in the network, shown apart from its answers.
 *
 *   E = B · e          B bytes, e energy per byte
 */
import { wattHours, type Bytes, type WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'

const WH_PER_KWH = 1000
const BYTES_PER_GB = 1e9

/**
 * Electricity of the network in kWh per GB (10⁹ bytes).
 *
 * Middle: the network of the Sustainable Web Design Model, version 4. High: that and the host's data
 * centre, by the same model. Low: Aslan, Mayers, Koomey and France (2018, doi:10.1111/jiec.12630), 0.06
 * in 2015 and halved every two years since, to 2025.
 */
export const networkEnergy = { low: 0.06 / 2 ** 5, mid: 0.059, high: 0.059 + 0.055 } as const

/** What the network took for this many bytes. */
export function downloadEnergy(size: Bytes): Range<WattHours> {
  const at = (kWhPerGB: number) => wattHours((size / BYTES_PER_GB) * kWhPerGB * WH_PER_KWH)
  return { low: at(networkEnergy.low), mid: at(networkEnergy.mid), high: at(networkEnergy.high) }
}
