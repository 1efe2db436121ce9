/** A button that copies a text, and says that it did. */
import { useState, type ReactNode } from 'react'
import { words } from '@/words'
import { Button, type ButtonProps } from '../button'
import { copyText } from './copy-text'
import './copy-button.css'

export interface CopyButtonProps extends Omit<ButtonProps, 'onClick' | 'children'> {
  readonly label: ReactNode
  /** A function where the text is costly to make: it is called when the button is pressed. */
  readonly text: string | (() => string)
  /** The same with its formatting, for programs that take it. */
  readonly html?: () => string
}

/** The confirmation is seen beside the button and announced. */
export const CopyButton = ({ label, text, html, kind = 'quiet', ...rest }: CopyButtonProps) => {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none')
  const copy = async () => {
    setOutcome('none')
    const isCopied = await copyText(typeof text === 'string' ? text : text(), html?.())
    setOutcome(isCopied ? 'copied' : 'failed')
  }
  return (
    <span className="copy-button">
      <Button
        {...rest}
        kind={kind}
        onClick={() => void copy()}
        onBlur={() => {
          setOutcome('none')
        }}
      >
        {label}
      </Button>
      <span className="copy-button-outcome" role="status">
        {outcome === 'copied' && words.ui.copied}
        {outcome === 'failed' && words.ui.notCopied}
      </span>
    </span>
  )
}
