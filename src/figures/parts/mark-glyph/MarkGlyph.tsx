/** How a figure was come by: a glyph of 12 px, always with its word. */
import './mark-glyph.css'

export type MarkName = 'metered' | 'timed' | 'benchmark' | 'modelled' | 'guess'

/** The fuller the circle, the closer to a reading of this very answer. */
const Glyph = ({ mark }: { mark: MarkName }) => {
  switch (mark) {
    case 'metered':
      return <circle cx="6" cy="6" r="5.8" fill="currentColor" />
    case 'timed':
      return (
        <>
          <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />
        </>
      )
    case 'benchmark':
      return <path d="M1 6h10M6 1v10" stroke="currentColor" strokeWidth="1.6" />
    case 'modelled':
      return <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
    case 'guess':
      return (
        <circle
          cx="6"
          cy="6"
          r="5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeDasharray="2.1 1.83"
        />
      )
  }
}

/** The label is the mark's word; the glyph alone is never read aloud. */
export const MarkGlyph = ({ mark, label }: { mark: MarkName; label: string }) => (
  <span className="mark-glyph">
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      <Glyph mark={mark} />
    </svg>
    {label}
  </span>
)
