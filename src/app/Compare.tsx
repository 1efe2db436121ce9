/** The first view: prompt, finding, chart, answers, in the order of the eye. */
import { lazy, Suspense } from 'react'
import { useComparison } from '@/state/react'
import { AnswerPanes } from '@/views/answers'
import { Finding } from '@/views/finding'
import { PromptBox, Welcome } from '@/views/prompt'

const EnergyChart = lazy(async () => ({
  default: (await import('./ComparisonChart')).ComparisonChart,
}))

export const Compare = () => {
  const comparison = useComparison(({ current }) => current)
  return (
    <>
      <PromptBox />
      {comparison === undefined ? (
        <Welcome />
      ) : (
        <>
          <section className="compare-finding">
            <Finding comparison={comparison} />
            <Suspense fallback={<div className="compare-chart-place" />}>
              <EnergyChart comparison={comparison} />
            </Suspense>
          </section>
          <AnswerPanes comparison={comparison} />
        </>
      )}
    </>
  )
}
