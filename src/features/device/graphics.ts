/** The graphics chip of this device: recognised from what the browser says, or picked by hand. */
import { useQuery } from '@tanstack/react-query'
import { readAdapter } from '@/device/adapter-facts'
import { knownChips, recogniseGraphics, type RecognisedGraphics } from '@/device/power/recognise'
import { readWebglName } from '@/device/webgl-name'
import type { NamedGraphics } from '@/comparison/device-profile'
import { measurementOf, type Run } from '@/comparison/run'
import { deviceWords } from '@/words/of-device'
import { formatPower } from '@/units/format'
import type { Playground } from '@/playground/playground'
import { loadOnce } from '@/figures/load-once'

export interface GraphicsOfDevice extends RecognisedGraphics {
  /** As the browser gave them, for whoever wants to see. */
  readonly adapter: string
  readonly renderer: string
}

/** What the browser says of this device's graphics now. */
async function readGraphics(): Promise<GraphicsOfDevice> {
  const adapter = await readAdapter()
  const renderer = readWebglName()
  const { vendor = '', architecture = '' } = adapter ?? {}
  const found = recogniseGraphics({ vendor, architecture, renderer })
  return { ...found, adapter: adapter?.name ?? '', renderer }
}

/** Undefined while it is asked. */
export const useGraphicsOfDevice = (): GraphicsOfDevice | undefined =>
  useQuery(loadOnce('graphics-of-device', readGraphics)).data

/** What the energy of a run on this chip is worked out with; undefined where its rating is not known. */
export function namedFrom(found: RecognisedGraphics): NamedGraphics | undefined {
  const { name, kind, rated, isMobile } = found
  if (name === undefined || rated === undefined) return undefined
  return kind === 'integrated' || kind === 'discrete' ? { name, kind, rated, isMobile } : undefined
}

/** Chips to pick by hand. */
export const chipOptions = knownChips.map(({ name, rated }) => ({
  value: name,
  label: `${name}, ${formatPower(rated)}`,
}))

/** A chip of the list, by its name; a laptop's where the name says so. */
export function chipNamed(name: string | undefined): NamedGraphics | undefined {
  const chip = knownChips.find((known) => known.name === name)
  return chip && { ...chip, isMobile: /laptop|mobile|max-q/i.test(chip.name) }
}

/** What to say where the slow one of two chips computes; undefined where it does not. */
export const slowOneOf = ({ kind, drawing }: RecognisedGraphics): string | undefined =>
  kind === 'integrated' && drawing?.kind === 'discrete'
    ? deviceWords.device.slowOne(drawing.name)
    : undefined

/**
 * Takes the chip of this device for all figures, when its graphics processor has answered for the first
 * time; not where the visitor chose a chip, or said to go by its class.
 */
export async function recogniseAfter({ preferences }: Playground, { state }: Run): Promise<void> {
  if (measurementOf(state)?.compute?.kind !== 'webgpu') return
  const isChosen = () => {
    const { device, goesByClass } = preferences.getState()
    return device.graphics !== undefined || goesByClass
  }
  if (isChosen()) return
  const named = namedFrom(await readGraphics())
  if (named !== undefined && !isChosen())
    preferences.setState(({ device }) => ({ device: { ...device, graphics: named } }))
}

/** Takes a chip for all figures from now on; undefined goes back to what the class is assumed to draw. */
export function setGraphics(
  { preferences }: Playground,
  graphics: NamedGraphics | undefined,
): void {
  preferences.setState(({ device: { graphics: _, ...device } }) => ({
    device: graphics === undefined ? device : { ...device, graphics },
    goesByClass: graphics === undefined,
  }))
}
