/** What the visitor said of the plug that this machine hangs on, kept with the preferences. */
import type { MeterSettings } from '@/device/meter/settings'
import type { Watts } from '@/units/quantity'
import type { Playground } from '@/playground/playground'

type WithPreferences = Pick<Playground, 'preferences'>

/** Keeps the idle power for the next reading; forgets it where nothing is given. */
export function rememberIdle({ preferences }: WithPreferences, idle: Watts | undefined): void {
  preferences.setState(({ plug: { idle: _, ...others } }) => ({
    plug: { ...others, ...(idle !== undefined && { idle }) },
  }))
}

/** From now on this meter is asked during runs on this machine; none where nothing is given. */
export function chooseMeter({ preferences }: WithPreferences, meter?: MeterSettings): void {
  preferences.setState(({ plug: { meter: _, ...others } }) => ({
    plug: { ...others, ...(meter && { meter }) },
  }))
}
