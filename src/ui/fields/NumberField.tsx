/** A number, or nothing: an empty field is undefined, never zero. */
import { useState } from 'react'
import { words } from '@/words'
import { Field, type FieldTexts } from './Field'
import { readNumber, stepNumber, type Bounds, type Reading } from './read-number'

export interface NumberFieldProps extends FieldTexts, Bounds {
  readonly value: number | undefined
  /** Gets undefined while what is typed is empty or no valid number; the field says what is wrong. */
  readonly onChange: (value: number | undefined) => void
  /** For the arrow keys; 1 if absent. */
  readonly step?: number
  readonly placeholder?: string
}

const valueOf = (reading: Reading): number | undefined =>
  reading.kind === 'number' ? reading.value : undefined

function problemOf(reading: Reading, { min, max }: Bounds): string | undefined {
  const { notANumber, numberBetween, numberFrom, numberUpTo } = words.ui
  if (reading.kind === 'not-a-number') return notANumber
  if (reading.kind !== 'out-of-bounds') return undefined
  if (min !== undefined && max !== undefined) return numberBetween(String(min), String(max))
  if (min !== undefined) return numberFrom(String(min))
  return max === undefined ? notANumber : numberUpTo(String(max))
}

/** A labelled field for a number, with arrow keys and its own sentence for what is out of bounds. */
export const NumberField = (props: NumberFieldProps) => {
  const { label, hint, isLabelHidden, value, onChange, min, max, step = 1, placeholder } = props
  const [typed, setTyped] = useState(value === undefined ? '' : String(value))
  // What was typed stands as long as it means the value; a value set from outside replaces it.
  const isTyped = valueOf(readNumber(typed, { min, max })) === value
  const shown = isTyped ? typed : value === undefined ? '' : String(value)
  const error = props.error ?? problemOf(readNumber(shown, { min, max }), { min, max })
  const change = (text: string) => {
    setTyped(text)
    onChange(valueOf(readNumber(text, { min, max })))
  }
  return (
    <Field {...{ label, hint, error }} {...(isLabelHidden && { isLabelHidden })}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className="field-control field-number"
          placeholder={placeholder}
          value={shown}
          onChange={(event) => {
            change(event.target.value)
          }}
          onKeyDown={(event) => {
            const { key } = event
            if (key !== 'ArrowUp' && key !== 'ArrowDown') return
            event.preventDefault()
            change(String(stepNumber(value, key === 'ArrowUp' ? step : -step, { min, max })))
          }}
        />
      )}
    </Field>
  )
}
