/** A block of code, with its language and a button that copies it. */
import { memo } from 'react'
import { words } from '@/words'
import { CopyButton } from '../copy-button'
import { startOfText } from './amount'

const { markdown } = words.ui

/** Lines that are laid out together: of a long block that grows, only the last such part changes. */
const LINES_PER_PART = 40
/** A line that is longer is shown as several: a browser lays out each as a whole. */
const LONGEST_LINE = 5000

/** A text in parts of forty lines, each with its line end but the last. */
export function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines += 1
    if (lines % LINES_PER_PART !== 0 && at - start < LONGEST_LINE) continue
    parts.push(...piecesOf(text.slice(start, at + 1)))
    start = at + 1
    lines = 0
  }
  const rest = text.slice(start)
  return rest !== '' || parts.length === 0 ? [...parts, ...piecesOf(rest)] : parts
}

function piecesOf(part: string): readonly string[] {
  if (part.length <= 2 * LONGEST_LINE) return [part]
  const pieces: string[] = []
  for (let at = 0; at < part.length;) {
    const piece = startOfText(part.slice(at, at + LONGEST_LINE), LONGEST_LINE)
    pieces.push(piece)
    at += piece.length
  }
  return pieces
}

const Part = memo(({ text }: { text: string }) => <span className="code-part">{text}</span>)
Part.displayName = 'Part'

export interface CodeBlockProps {
  readonly language: string | undefined
  readonly text: string
  /** As many letters are shown, and all are copied; absent: all are shown. */
  readonly letters?: number | undefined
}

/** Always left to right; scrolls sideways, also by keyboard. */
export const CodeBlock = ({ language, text, letters }: CodeBlockProps) => {
  const label = language ?? markdown.code
  const whole = text.endsWith('\n') ? text.slice(0, -1) : text
  return (
    <figure className="code-block">
      <figcaption>
        <span>{label}</span>
        <CopyButton label={markdown.copyCode} text={whole} />
      </figcaption>
      <pre dir="ltr" tabIndex={0} role="group" aria-label={label}>
        <code>
          {partsOf(whole.slice(0, letters)).map((part, index) => (
            <Part key={index} text={part} />
          ))}
        </code>
      </pre>
    </figure>
  )
}
