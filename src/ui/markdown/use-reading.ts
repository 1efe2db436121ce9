/** The reader of one answer, kept for as long as the answer is on the screen. */
import { useEffect, useReducer, useState } from 'react'
import { createReader, type Shown } from './reader'
import { enqueue } from '../work-queue'

export interface Reading extends Shown {
  readonly showMore: () => void
}

/** What is shown of a text that grows; a finished block is the same object at each call. */
export function useReading(text: string, isFinal: boolean): Reading {
  const [reader] = useState(createReader)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const shown = reader.read(text, isFinal)
  useEffect(() => {
    if (!shown.isComing) return undefined
    return enqueue(() => {
      const outcome = reader.goOn()
      if (outcome !== 'more') redraw()
      return outcome
    })
  }, [reader, shown])
  useEffect(() => reader.forget, [reader])
  return {
    ...shown,
    showMore() {
      reader.showMore()
      redraw()
    },
  }
}
