/** The graphics chip of this device: recognised from what the browser says, or picked by hand. */
import { useQuery } from '@tanstack/react-query'
import { readAdapter } from '@/device/adapter-facts'
import { recogniseGraphics, type RecognisedGraphics } from '@/device/power/recognise'
import { readWebglName } from '@/device/webgl-name'
import type { NamedGraphics } from '@/comparison/device-profile'
import type { Playground } from './playground'

export { knownChips } from '@/device/power/recognise'
export type { RecognisedGraphics } from '@/device/power/recognise'

export interface GraphicsOfDevice extends RecognisedGraphics {
  /** As the browser gave them, for whoever wants to see. */
  readonly adapter: string
  readonly renderer: string
}

/** Undefined while it is asked. */
export const useGraphicsOfDevice = (): GraphicsOfDevice | undefined =>
  useQuery({
    queryKey: ['graphics-of-device'],
    queryFn: async (): Promise<GraphicsOfDevice> => {
      const adapter = await readAdapter()
      const renderer = readWebglName()
      const { vendor = '', architecture = '' } = adapter ?? {}
      const found = recogniseGraphics({ vendor, architecture, renderer })
      return { ...found, adapter: adapter?.name ?? '', renderer }
    },
    networkMode: 'always',
    staleTime: Infinity,
  }).data

/** What the energy of a run on this chip is worked out with; undefined where its rating is not known. */
export function namedFrom(found: RecognisedGraphics): NamedGraphics | undefined {
  const { name, kind, rated, isMobile } = found
  if (name === undefined || rated === undefined) return undefined
  return kind === 'integrated' || kind === 'discrete' ? { name, kind, rated, isMobile } : undefined
}

/** Takes a chip for all figures from now on; undefined goes back to what the class is assumed to draw. */
export function setGraphics(
  { preferences }: Playground,
  graphics: NamedGraphics | undefined,
): void {
  preferences.setState(({ device: { graphics: _, ...device } }) => ({
    device: graphics === undefined ? device : { ...device, graphics },
  }))
}
