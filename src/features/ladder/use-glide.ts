/** A number that glides to where it is sent; under reduced motion it is there at once. */
import { useEffect, useRef, useState } from 'react'
import { useMedia } from '@/ui/use-media'

const GLIDE_MS = 600
/** Fast at first, and slower towards the end. */
const eased = (share: number): number => 1 - (1 - share) ** 3

export function useGlide(target: number): number {
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const [shown, setShown] = useState(target)
  const last = useRef(target)
  useEffect(() => {
    const from = last.current
    if (from === target) return undefined
    let began: number | undefined
    let frame = 0
    const step = (now: number): void => {
      began ??= now
      const share = isStill ? 1 : Math.min(1, (now - began) / GLIDE_MS)
      last.current = from + (target - from) * eased(share)
      setShown(last.current)
      if (share < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [target, isStill])
  return isStill ? target : shown
}
