/** A repository is named, the hub is asked on a click, and its quantisations can be chosen. */
import { useState, type SubmitEvent } from 'react'
import { repositoryTyped, useHubRepository } from './hub-repository'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/fields'
import { deviceWords } from '@/words/of-device'
import { Quantisations } from './Quantisations'

const { hub } = deviceWords

export const HubForm = () => {
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [asked, setAsked] = useState<{ repository: string; attempt: number }>()
  const { isAsking, answer } = useHubRepository(asked)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const repository = repositoryTyped(typed)
    setWrong(repository === undefined)
    const attempt = (asked?.attempt ?? 0) + 1
    setAsked(repository === undefined ? undefined : { repository, attempt })
  }
  return (
    <form className="picker-form" noValidate onSubmit={submit}>
      <p>{hub.why}</p>
      <TextField
        label={hub.repository}
        hint={hub.repositoryHint}
        value={typed}
        onChange={setTyped}
        {...(isWrong && { error: hub.notARepository })}
      />
      <Button type="submit" busy={isAsking}>
        {hub.show}
      </Button>
      <p role="status">{isAsking ? hub.asking : answer?.ok === false && answer.why}</p>
      {answer?.ok === true && <Quantisations repository={answer.repository} />}
    </form>
  )
}
