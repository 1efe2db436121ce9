/** What somebody sent, beside what the visitor made of it. */
import { useMemo } from 'react'
import type { Original as Forked } from '@/playground/stores/received'
import { useComparisonActions } from '@/playground/react'
import { sheetOfReceipt } from './embedded'
import { Button } from '@/ui/button'
import { LongText } from '@/ui/show-rest'
import { words } from '@/words'
import { SheetAnswers } from './received-sheet'
import './received.css'

const { share } = words

export const Original = ({ original: { received } }: { original: Forked }) => {
  const { dropOriginal } = useComparisonActions()
  const sheet = useMemo(() => sheetOfReceipt(received.receipt), [received])
  return (
    <section className="received" aria-label={share.original}>
      <header>
        <h2>{share.original}</h2>
        <Button onClick={dropOriginal}>{share.forgetOriginal}</Button>
      </header>
      <blockquote dir="auto">
        <LongText text={sheet.question} />
      </blockquote>
      {sheet.finding !== undefined && <p>{sheet.finding.headline}</p>}
      <SheetAnswers sheet={sheet} />
    </section>
  )
}
