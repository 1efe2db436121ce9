/** J of the graphics processors for each token, as a bench measured it and brought to the run that is asked about. */
import { PRECISION_EXPONENT, type Bits } from '@/energy/precision'
import { batchOf, carriedToFew, FEW, lowTraffic } from '@/energy/serving'
import type { BatchSetting } from '@/energy/source'
import type { Ends } from '@/energy/spread'
import { isNear, joulesAtFew, reachOf, readNearest, type Measured, type Reading } from './choose'

export interface PerToken {
  /** As measured, on which all rests. */
  readonly reading: Reading
  /** Measured energy × this is the energy of this run: engine and precision. */
  readonly scale: number
  /** J per token of this run; ends apart only for a host with little to do. */
  readonly joules: Ends
  readonly msPerToken: number
  /** Requests that share the server. */
  readonly batch: number
  /** How far from the fewest, and to the most that were measured, the curve goes. */
  readonly reach: { readonly low: number; readonly high: number }
}

const exactly = (value: number): Ends => ({ low: value, mid: value, high: value })

/** What the engine of the bench took more than one of today; 1 where it is one of today. */
const scaleOf = (engine: number, bits: Bits, rowBits: number): number =>
  (bits.mid / rowBits) ** PRECISION_EXPONENT / engine

interface Asked {
  readonly setting: BatchSetting | undefined
  readonly engine: number
  readonly bits: Bits
  readonly rowBits: number
}

/** Undefined where nothing was measured. */
export function perTokenOf(
  measured: Measured,
  { setting, engine, bits, rowBits }: Asked,
): PerToken | undefined {
  const asked = batchOf(setting)
  const reading = asked === 'best' ? measured.best : readNearest(measured, asked)
  const atEight = joulesAtFew(measured)
  if (reading === undefined || atEight === undefined) return undefined
  const scale = scaleOf(engine, bits, rowBits)
  const rest = {
    reading,
    scale,
    msPerToken: reading.msPerToken / engine,
    reach: reachOf(measured),
  }
  if (setting === 'few' || setting === 'one') {
    const batch = batchOf(setting) === 1 ? 1 : FEW
    return { ...rest, joules: lowTraffic(atEight * scale, batch), batch }
  }
  // Fewer than any bench runs, where the curve begins at 8.
  if (
    asked !== 'best' &&
    asked < FEW &&
    isNear(reading.batch, FEW) &&
    !isNear(reading.batch, asked)
  )
    return {
      ...rest,
      joules: exactly(carriedToFew(reading.joulesPerToken * scale, asked)),
      batch: asked,
    }
  return { ...rest, joules: exactly(reading.joulesPerToken * scale), batch: reading.batch }
}
