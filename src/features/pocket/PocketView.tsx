/** The family asked the same questions on this device: controls, curve, table, cards. */
import { useState } from 'react'
import { useFamilyStudy } from './family-curve'
import { countText } from '@/units/format'
import { Button } from '@/ui/button'
import { SelectField } from '@/ui/fields'
import { Notice } from '@/ui/notice'
import { ProgressBar } from '@/ui/progress-bar'
import { catalogWords } from '@/words/of-catalog'
import { CurveChart } from './CurveChart'
import { CurveTable } from './CurveTable'
import { PocketCards } from './PocketCards'
import { saveAnswers } from './save-answers'
import './pocket.css'

const { pocket } = catalogWords
const counts = { some: 48, many: 192, all: Infinity }
type Count = keyof typeof counts
const countOptions = (['some', 'many', 'all'] as const).map((value) => ({
  value,
  label: pocket.counts[value],
}))

export const PocketView = () => {
  const study = useFamilyStudy()
  const { rows } = study
  const [count, setCount] = useState<Count>('some')
  return (
    <article className="pocket">
      <h1>{pocket.title}</h1>
      <p className="pocket-intro">{pocket.intro}</p>
      {study.questions === 'error' && <Notice kind="error">{pocket.noQuestions}</Notice>}
      <div className="pocket-controls">
        <SelectField
          label={pocket.howMany}
          value={count}
          options={countOptions}
          onChange={setCount}
          disabled={study.status === 'running'}
        />
        {study.status === 'running' ? (
          <Button kind="primary" onClick={study.stop}>
            {pocket.stop}
          </Button>
        ) : (
          <Button
            kind="primary"
            disabledReason={study.questions === 'pending' ? pocket.loading : undefined}
            onClick={() => {
              study.start(counts[count])
            }}
          >
            {study.status === 'idle' ? pocket.start : pocket.again}
          </Button>
        )}
        {study.done > 0 && study.status !== 'running' && (
          <Button
            onClick={() => {
              saveAnswers(study.answers)
            }}
          >
            {pocket.save}
          </Button>
        )}
      </div>
      {study.status === 'running' && (
        <ProgressBar
          label={pocket.progress(countText(study.done), countText(study.planned))}
          fraction={study.done / study.planned}
        />
      )}
      {study.status === 'stopped' && (
        <Notice kind={study.problem === undefined ? 'info' : 'error'}>
          {study.problem ?? pocket.stopped}
        </Notice>
      )}
      {rows.length > 0 && (
        <>
          <CurveChart rows={rows} />
          <CurveTable rows={rows} />
        </>
      )}
      <PocketCards />
    </article>
  )
}
