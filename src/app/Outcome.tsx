/** What a comparison led to, in the order of the eye: finding, chart, answers. */
import { lazy, Suspense } from 'react'
import type { Comparison } from '@/comparison/comparison'
import { AnswerPanes } from '@/views/answers'
import { Finding } from '@/views/finding'
import './outcome.css'

const EnergyChart = lazy(async () => ({
  default: (await import('@/views/energy-chart')).EnergyChart,
}))

export const Outcome = ({ comparison }: { comparison: Comparison }) => (
  <>
    <section className="outcome">
      <Finding comparison={comparison} />
      <Suspense fallback={<div className="outcome-chart" />}>
        <EnergyChart comparison={comparison} />
      </Suspense>
    </section>
    <AnswerPanes comparison={comparison} />
  </>
)
