/**
 * What a host states of its own answer, beside the tokens: where it computed, in which tier, and what it says
 * that took. It is the host's word, which nobody else can check, and is shown as that.
 */
import { gramsCO2e, wattHours, type GramsCO2e, type WattHours } from '@/units/quantity'

export interface HostStatement {
  /** Where it computed, as the host spells it: `us`. */
  readonly geo?: string
  /** Of the service: `standard`, `priority`, `batch`. */
  readonly tier?: string
  /** Worked out by the host, not metered; its own range. */
  readonly energy?: { readonly low: WattHours; readonly high: WattHours }
  /** Both ends alike where the host gives one value. */
  readonly carbon?: { readonly low: GramsCO2e; readonly high: GramsCO2e }
}

/** As the history keeps it and receipts send it. */
export interface PlainStatement {
  readonly geo?: string
  readonly tier?: string
  readonly energyWh?: readonly [low: number, high: number]
  readonly carbonG?: readonly [low: number, high: number]
}

export const plainStatement = ({ geo, tier, energy, carbon }: HostStatement): PlainStatement => ({
  ...(geo !== undefined && { geo }),
  ...(tier !== undefined && { tier }),
  ...(energy && { energyWh: [energy.low, energy.high] }),
  ...(carbon && { carbonG: [carbon.low, carbon.high] }),
})

export const statementFrom = ({ geo, tier, energyWh, carbonG }: PlainStatement): HostStatement => ({
  ...(geo !== undefined && { geo }),
  ...(tier !== undefined && { tier }),
  ...(energyWh && { energy: { low: wattHours(energyWh[0]), high: wattHours(energyWh[1]) } }),
  ...(carbonG && { carbon: { low: gramsCO2e(carbonG[0]), high: gramsCO2e(carbonG[1]) } }),
})
