/** Where a variant would answer, in a few words. */
import type { Variant } from '@/comparison/variant'
import { usePlayground } from '@/playground/react'
import { words } from '@/words'

const { page } = words

export function usePlaceText(): (variant: Variant) => string {
  const { shelf } = usePlayground()
  return (variant) => {
    const { engine, precision } = variant
    if (engine === 'replay') return page.recorded
    const { baseUrl } = variant.setup
    if (typeof baseUrl !== 'string')
      return [page.inThisPage, precision].filter((part) => part !== undefined).join(', ')
    const place = shelf.placeOf(variant)
    return place.kind === 'remote'
      ? page.atHost(place.host)
      : page.onThisDeviceAt(new URL(baseUrl).host)
  }
}
