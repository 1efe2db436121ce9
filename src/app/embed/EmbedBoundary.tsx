/** Catches a receipt that cannot be drawn: a frame on somebody's page says so, and is never blank. */
import type { ReactNode } from 'react'
import { Boundary } from '@/ui/boundary'
import { Notice } from '@/ui/notice'
import { words } from '@/words'

export const notDrawn = (problem: unknown) => (
  <Notice kind="error">{words.share.notDrawn(String(problem))}</Notice>
)

/** The next one in the same frame is drawn anew. */
export const EmbedBoundary = ({ children, of }: { children: ReactNode; of: unknown }) => (
  <Boundary of={of} instead={notDrawn}>
    {children}
  </Boundary>
)
