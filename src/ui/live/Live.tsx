/** A polite live region that does not flood: it says the newest text, at most every few seconds. */
import { useEffect, useRef, useState } from 'react'

const EVERY_MS = 3000

export interface LiveProps {
  readonly text: string
  /** The least time between two announcements. */
  readonly everyMs?: number
}

/** Heard, not seen. Texts that come faster than `everyMs` are skipped, the last one never. */
export const Live = ({ text, everyMs = EVERY_MS }: LiveProps) => {
  const [said, setSaid] = useState('')
  const saidAt = useRef(-Infinity)
  useEffect(() => {
    const wait = Math.max(0, saidAt.current + everyMs - performance.now())
    const timer = setTimeout(() => {
      saidAt.current = performance.now()
      setSaid(text)
    }, wait)
    return () => {
      clearTimeout(timer)
    }
  }, [text, everyMs])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
