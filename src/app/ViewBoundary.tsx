/** Catches a view that breaks, so that the header and the stores stay. */
import { Component, type ReactNode } from 'react'
import { words } from '@/words'

const { page } = words

interface State {
  readonly problem: string | undefined
}

export class ViewBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { problem: undefined }

  static getDerivedStateFromError(problem: unknown): State {
    return { problem: String(problem) }
  }

  override render() {
    const { problem } = this.state
    if (problem === undefined) return this.props.children
    return (
      <section className="shell-notice" role="alert">
        <h1>{page.viewBroke}</h1>
        <p>{page.viewBrokeWhy(problem)}</p>
        <button
          type="button"
          onClick={() => {
            location.reload()
          }}
        >
          {page.reload}
        </button>
      </section>
    )
  }
}
