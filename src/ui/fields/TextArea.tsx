/** Several lines of text; grows with what is typed where the browser can. */
import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './Field'

export interface TextAreaProps
  extends FieldTexts, Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A labelled `<textarea>`; the rest of its attributes pass through. */
export const TextArea = (props: TextAreaProps) => {
  const { label, hint, error, isLabelHidden, onChange, className, rows = 2, ...rest } = props
  return (
    <Field {...{ label, hint, error }} {...(isLabelHidden && { isLabelHidden })}>
      {(ties) => (
        <textarea
          {...rest}
          {...ties}
          rows={rows}
          className={['field-control field-area', className].filter(Boolean).join(' ')}
          onChange={(event) => {
            onChange(event.target.value)
          }}
        />
      )}
    </Field>
  )
}
