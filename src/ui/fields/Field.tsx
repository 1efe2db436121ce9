/** What all fields share: a label, a hint and an error, tied to the control for who cannot see them. */
import { useId, type ReactNode } from 'react'
import './fields.css'

export interface FieldTexts {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong with the value, as a sentence. */
  readonly error?: string | undefined
  /** For a field whose place on the page says what it is: the label is only read aloud. */
  readonly isLabelHidden?: boolean
}

/** What ties a control to its texts. */
export interface Ties {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

export interface FieldProps extends FieldTexts {
  readonly children: (ties: Ties) => ReactNode
}

/** A labelled control; `children` draws it with the ties it is given. */
export const Field = ({ label, hint, error, isLabelHidden = false, children }: FieldProps) => {
  const id = useId()
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`]
  const hasError = error !== undefined && error !== ''
  const describedBy = [hint !== undefined && hintId, hasError && errorId].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {children({
        id,
        ...(describedBy !== '' && { 'aria-describedby': describedBy }),
        ...(hasError && { 'aria-invalid': true }),
      })}
      {hint !== undefined && (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
      {/* Always there, so that an error is announced when it comes. */}
      <p id={errorId} className="field-error" aria-live="polite">
        {error}
      </p>
    </div>
  )
}
