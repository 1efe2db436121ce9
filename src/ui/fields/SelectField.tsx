/** One of a few. */
import { Field, type FieldTexts } from './Field'

export interface SelectFieldProps<Value extends string> extends FieldTexts {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean
}

/** A labelled `<select>`; hands out only values that were offered. */
export const SelectField = <Value extends string>(props: SelectFieldProps<Value>) => {
  const { label, hint, error, isLabelHidden, value, options, onChange, disabled = false } = props
  return (
    <Field {...{ label, hint, error }} {...(isLabelHidden && { isLabelHidden })}>
      {(ties) => (
        <select
          {...ties}
          className="field-control field-select"
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
