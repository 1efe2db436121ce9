/** A plain text from outside, of any length: its beginning, and more of it at each press. */
import { useState } from 'react'
import { ShowRest } from './ShowRest'

/** Letters that come with each press. */
const STEP = 5000

export interface LongTextProps {
  readonly text: string
  /** How many letters are shown at first. */
  readonly letters?: number
}

export const LongText = ({ text, letters: atFirst = STEP }: LongTextProps) => {
  const [letters, setLetters] = useState(Math.ceil(atFirst))
  // Not in the middle of a letter that takes two places.
  const shown = text.slice(0, letters).replace(/[\ud800-\udbff]$/, '')
  return (
    <>
      {shown}
      {letters < text.length && (
        <ShowRest
          onPress={() => {
            setLetters(letters + STEP)
          }}
        />
      )}
    </>
  )
}
