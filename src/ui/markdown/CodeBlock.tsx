/** A block of code, with its language and a button that copies it. */
import { memo } from 'react'
import { words } from '@/words'
import { CopyButton } from '../copy-button'

const { markdown } = words.ui

/** Lines that are laid out together: of a long block that grows, only the last such part changes. */
const LINES_PER_PART = 40

/** A text in parts of forty lines, each with its line end but the last. */
export function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines += 1
    if (lines % LINES_PER_PART !== 0) continue
    parts.push(text.slice(start, at + 1))
    start = at + 1
  }
  return start < text.length || parts.length === 0 ? [...parts, text.slice(start)] : parts
}

const Part = memo(({ text }: { text: string }) => <span className="code-part">{text}</span>)
Part.displayName = 'Part'

export interface CodeBlockProps {
  readonly language: string | undefined
  readonly text: string
}

/** Always left to right; scrolls sideways, also by keyboard. */
export const CodeBlock = ({ language, text }: CodeBlockProps) => {
  const label = language ?? markdown.code
  const shown = text.endsWith('\n') ? text.slice(0, -1) : text
  return (
    <figure className="code-block">
      <figcaption>
        <span>{label}</span>
        <CopyButton label={markdown.copyCode} text={shown} />
      </figcaption>
      <pre dir="ltr" tabIndex={0} role="group" aria-label={label}>
        <code>
          {partsOf(shown).map((part, index) => (
            <Part key={index} text={part} />
          ))}
        </code>
      </pre>
    </figure>
  )
}
