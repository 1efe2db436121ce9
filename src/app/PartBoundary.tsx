/** Catches a part that cannot be had, so that what stands around it stays: the answers above all. */
import { Component, type ReactNode } from 'react'
import { words } from '@/words'

interface PartBoundaryProps {
  readonly children: ReactNode
}

export class PartBoundary extends Component<PartBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? (
      <p className="outcome-missing">{words.page.partMissing}</p>
    ) : (
      this.props.children
    )
  }
}
