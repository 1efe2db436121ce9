/** The width of an element in pixels, as it changes: charts are drawn at their real width. */
import { useEffect, useRef, useState, type RefObject } from 'react'

/** The ref to put on the element, and its inner width; `first` until it is on the screen. */
export function useWidth(first: number): readonly [RefObject<HTMLElement | null>, number] {
  const ref = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(entry.contentRect.width)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [])
  return [ref, width]
}
