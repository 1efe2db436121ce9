/** What a comparison led to, in the order of the eye: finding, chart, answers. */
import { lazy, Suspense } from 'react'
import { isFinished, type Comparison } from '@/comparison/comparison'
import { usePaneNames } from '@/figures/pane-names'
import { useOriginal, useReceived } from '@/playground/react'
import { AnswerPanes } from '@/features/answers'
import { Finding } from '@/features/outcome'
import { PartBoundary } from './PartBoundary'
import { ShareButton } from './ShareButton'
import './outcome.css'

const loadEnergyChart = () => import('@/features/outcome/energy-chart')
const loadDifferences = () => import('@/features/differences')
const loadProjections = () => import('@/features/projections')
const EnergyChart = lazy(async () => ({ default: (await loadEnergyChart()).EnergyChart }))
const Differences = lazy(async () => ({ default: (await loadDifferences()).Differences }))
const Projections = lazy(async () => ({ default: (await loadProjections()).Projections }))
const Original = lazy(async () => ({
  default: (await import('@/features/received/index')).Original,
}))

// While the models answer, so that they are there when the network is not.
for (const load of [loadEnergyChart, loadDifferences, loadProjections])
  load().catch(() => undefined)

export const Outcome = ({ comparison }: { comparison: Comparison }) => {
  const received = useReceived()
  const isReceived = received !== undefined
  const shown = received ?? comparison.id
  const original = useOriginal()
  const { areHidden } = usePaneNames(comparison)
  const canShare = isFinished(comparison) && !areHidden && !isReceived
  return (
    <>
      <section className="outcome">
        <PartBoundary of={shown}>
          <Finding comparison={comparison} />
        </PartBoundary>
        <PartBoundary of={shown}>
          <Suspense fallback={<div className="outcome-chart" />}>
            <EnergyChart comparison={comparison} />
          </Suspense>
        </PartBoundary>
      </section>
      <AnswerPanes
        comparison={comparison}
        actions={canShare && <ShareButton comparison={comparison} />}
      />
      <PartBoundary of={shown}>
        <Suspense fallback={null}>
          {isFinished(comparison) && !areHidden && <Differences comparison={comparison} />}
          {original !== undefined && !areHidden && <Original original={original} />}
          {isFinished(comparison) && !areHidden && <Projections comparison={comparison} />}
        </Suspense>
      </PartBoundary>
    </>
  )
}
