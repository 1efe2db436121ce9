/** Catches a view that breaks, so that the header and the stores stay, and what broke it goes. */
import type { ReactNode } from 'react'
import { usePlayground } from '@/playground/react'
import { Boundary } from '@/ui/boundary'
import { Button } from '@/ui/button'
import { words } from '@/words'
import { carriesComparison } from './fragment'

const { page } = words

/** A comparison that cannot be drawn is closed: whatever is opened next is drawn in its place. */
export const ViewBoundary = ({ children }: { children: ReactNode }) => {
  const { comparisons, collection } = usePlayground()
  return (
    <Boundary
      onBreak={() => {
        comparisons.actions.close()
        collection.setState({ current: undefined })
      }}
      instead={(problem, again) => (
        <section className="shell-notice" role="alert">
          <h1>{page.viewBroke}</h1>
          <p>{page.viewBrokeWhy(problem)}</p>
          <Button
            onClick={() => {
              // A link that is still in the address would be opened again.
              if (carriesComparison(location.hash)) location.hash = '#/'
              else again()
            }}
          >
            {page.goOn}
          </Button>{' '}
          <Button
            kind="quiet"
            onClick={() => {
              location.reload()
            }}
          >
            {page.reload}
          </Button>
        </section>
      )}
    >
      {children}
    </Boundary>
  )
}
