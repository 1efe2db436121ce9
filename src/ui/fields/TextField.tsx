/** One line of text. */
import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './Field'

export interface TextFieldProps
  extends FieldTexts, Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'id'> {
  readonly type?: 'text' | 'search' | 'url' | 'password'
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A labelled `<input>`; the rest of its attributes pass through. */
export const TextField = (props: TextFieldProps) => {
  const { label, hint, error, isLabelHidden, onChange, type = 'text', ...rest } = props
  return (
    <Field {...{ label, hint, error }} {...(isLabelHidden && { isLabelHidden })}>
      {(ties) => (
        <input
          {...rest}
          {...ties}
          type={type}
          className="field-control"
          onChange={(event) => {
            onChange(event.target.value)
          }}
        />
      )}
    </Field>
  )
}
