/** How the ranges and verdicts stood the test, and what that proves; its figures load with this part. */
import { useValidation } from '@/figures/queries'
import { Disclosure } from '@/ui/disclosure'
import { methodWords } from '@/words/method-page'
import { ValidationChart } from './ValidationChart'
import { CoverageTable, VerdictTable } from './ValidationTables'
import './validation.css'

const text = methodWords.validation

export const Validation = () => {
  const tested = useValidation()
  if (tested === undefined) return null
  return (
    <section aria-label={text.title}>
      <h2>{text.title}</h2>
      <p>{text.intro}</p>
      <ValidationChart rows={tested.coverage} />
      <Disclosure summary={text.asTable} isLazy>
        <CoverageTable rows={tested.coverage} />
      </Disclosure>
      <h2>{text.verdicts.title}</h2>
      <p>{text.verdicts.intro}</p>
      <VerdictTable rows={tested.verdicts} />
      <h2>{text.provesTitle}</h2>
      <ul>
        {text.proves.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{text.data(tested.version)}</p>
    </section>
  )
}
