/** Catches a pane that breaks, so that the others stay; its answer stays as it came. */
import type { ReactNode } from 'react'
import { answerOf, type Run } from '@/comparison/run'
import { Boundary } from '@/ui/boundary'
import { Notice } from '@/ui/notice'
import { words } from '@/words'

interface PaneBoundaryProps {
  readonly run: Run
  readonly name: string
  readonly children: ReactNode
}

/** Run again, or of another comparison, it is drawn anew. */
export const PaneBoundary = ({ run, name, children }: PaneBoundaryProps) => (
  <Boundary
    of={run.state}
    instead={(problem) => (
      <article className="pane" aria-label={name}>
        <header className="pane-head">
          <h2>{name}</h2>
        </header>
        <Notice kind="error">{words.page.paneBroke(problem)}</Notice>
        <div className="pane-answer">{answerOf(run.state).text}</div>
      </article>
    )}
  >
    {children}
  </Boundary>
)
