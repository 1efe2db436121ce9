/** Where a visitor comes back from OpenRouter: takes the code out of the address, and changes it into a key. */
import { useEffect, useState } from 'react'
import { openRouterConnect } from '@/catalog/providers/table'
import { finishConnect, isAnswer, type ConnectOutcome as Outcome } from '@/features/remote/connect'
import { usePlayground } from '@/playground/react'
import { Notice } from '@/ui/notice'
import { remoteWords } from '@/words/of-remote'

const text = remoteWords.remote.connect

/** The answer, once: it leaves the address bar and the browser's history as it is read. */
function takeAnswer(): string {
  const { search } = location
  if (isAnswer(search)) history.replaceState(history.state, '', location.pathname + location.hash)
  return search
}
const answer = takeAnswer()
const outcome: Promise<Outcome> = finishConnect(openRouterConnect, answer, {
  fetch: (input, init) => fetch(input, init),
  tab: sessionStorage,
})

export const ConnectOutcome = () => {
  const { openKeys } = usePlayground()
  const [said, setSaid] = useState<Outcome>()
  const [isKept, setKept] = useState(true)
  useEffect(() => {
    let isHere = true
    void outcome.then(async (known) => {
      if (!isHere) return
      if (known.ok) {
        const { exchange } = openRouterConnect
        const kept = (await openKeys()).put(exchange, known.key, known.keeping)
        setKept(kept !== 'page' || known.keeping === 'page')
      }
      setSaid(known)
    })
    return () => {
      isHere = false
    }
  }, [openKeys])
  if (said === undefined) return <Notice>{text.working}</Notice>
  if (!said.ok) return <Notice kind="error">{said.why}</Notice>
  return <Notice kind={isKept ? 'info' : 'error'}>{isKept ? text.done : text.doneNotKept}</Notice>
}
