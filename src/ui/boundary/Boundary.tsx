/** Catches what breaks while it is drawn, so that what stands around it stays. */
import { Component, type ReactNode } from 'react'

export interface BoundaryProps {
  readonly children: ReactNode
  /** What stands in its place; `again` draws the children anew. */
  readonly instead: (problem: string, again: () => void) => ReactNode
  /** Where this becomes another thing, the children are drawn anew. */
  readonly of?: unknown
  /** Told once, after what broke has left the page. */
  readonly onBreak?: () => void
}

interface State {
  readonly problem: string | undefined
  readonly of: unknown
}

export class Boundary extends Component<BoundaryProps, State> {
  override state: State = { problem: undefined, of: this.props.of }

  static getDerivedStateFromError(problem: unknown): Partial<State> {
    return { problem: String(problem) }
  }

  static getDerivedStateFromProps({ of }: BoundaryProps, known: State): State | null {
    return of === known.of ? null : { problem: undefined, of }
  }

  override componentDidCatch(): void {
    this.props.onBreak?.()
  }

  private readonly again = (): void => {
    this.setState({ problem: undefined })
  }

  override render() {
    const { problem } = this.state
    return problem === undefined ? this.props.children : this.props.instead(problem, this.again)
  }
}
