/** One question more for all panes, each with what it answered so far. */
import { useState, type SubmitEvent } from 'react'
import { isFinished, type Comparison } from '@/comparison/comparison'
import { useComparisonActions, useReceived } from '@/playground/react'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/fields'
import { remoteWords } from '@/words/of-remote'

const text = remoteWords.again

export const FollowUp = ({ comparison }: { comparison: Comparison }) => {
  const [question, setQuestion] = useState('')
  const { follow } = useComparisonActions()
  const isReceived = useReceived() !== undefined
  const isPlayedAgain = comparison.runs.some(({ variant }) => variant.engine === 'replay')
  if (isReceived || isPlayedAgain || !isFinished(comparison)) return null
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (question.trim() === '') return
    follow(question.trim())
    setQuestion('')
  }
  return (
    <form className="follow-up" onSubmit={submit}>
      <TextField
        label={text.follow}
        hint={text.followHint}
        dir="auto"
        value={question}
        onChange={setQuestion}
      />
      <Button type="submit">{text.send}</Button>
    </form>
  )
}
