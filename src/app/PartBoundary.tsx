/** Catches a part that breaks or cannot be had, so that what stands around it stays: the answers above all. */
import type { ReactNode } from 'react'
import { Boundary } from '@/ui/boundary'
import { words } from '@/words'

interface PartBoundaryProps {
  readonly children: ReactNode
  /** What it shows: another one is drawn anew. */
  readonly of: unknown
}

export const PartBoundary = ({ children, of }: PartBoundaryProps) => (
  <Boundary of={of} instead={() => <p className="outcome-missing">{words.page.partMissing}</p>}>
    {children}
  </Boundary>
)
