/** Opens what the address carries, and says what came of it. Sends nothing unasked, and runs nothing. */
import { useEffect, useState } from 'react'
import { addressIn, isAddressFragment } from '@/share/fetched'
import { openFragment, openReceiptAt } from '@/features/received/open-receipt'
import type { Playground } from '@/playground/playground'
import { usePlayground } from '@/playground/react'
import type { OpeningOutcome } from '@/playground/stores/received'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { words } from '@/words'

export const ReadFragment = ({ fragment }: { fragment: string }) =>
  isAddressFragment(fragment) ? (
    <FromAddress fragment={fragment} />
  ) : (
    <FromLink fragment={fragment} />
  )

/** What was opened before the page was first drawn, so that its first picture is what was sent. */
let ahead: { readonly fragment: string; readonly outcome: OpeningOutcome | undefined } | undefined

/** Opens a comparison that the address itself holds; one that lies elsewhere waits for a click. */
export async function openAhead(playground: Playground, fragment: string): Promise<void> {
  if (isAddressFragment(fragment)) return
  ahead = { fragment, outcome: await openFragment(playground, fragment) }
}

const FromLink = ({ fragment }: { fragment: string }) => {
  const playground = usePlayground()
  const [outcome, setOutcome] = useState(() =>
    ahead?.fragment === fragment ? ahead.outcome : undefined,
  )
  useEffect(() => {
    if (ahead?.fragment === fragment) {
      ahead = undefined
      return undefined
    }
    let isWanted = true
    void openFragment(playground, fragment).then((opened) => {
      if (isWanted) setOutcome(opened)
    })
    return () => {
      isWanted = false
    }
  }, [playground, fragment])
  return outcome === undefined ? null : <Notice kind={outcome.kind}>{outcome.text}</Notice>
}

/** Another host is asked only when the reader says so. */
const FromAddress = ({ fragment }: { fragment: string }) => {
  const playground = usePlayground()
  const [state, setState] = useState<'asked' | 'fetching' | 'done' | OpeningOutcome>('asked')
  const found = addressIn(fragment, new URL(location.href))
  if (!found.ok) return <Notice kind="error">{found.why}</Notice>
  if (state === 'done') return null
  const { href, host } = found.value
  const open = async () => {
    setState('fetching')
    setState((await openReceiptAt(playground, found.value, fetch)) ?? 'done')
  }
  return (
    <Notice
      kind={typeof state === 'string' ? 'info' : state.kind}
      action={
        <Button busy={state === 'fetching'} onClick={() => void open()}>
          {words.share.fetchIt(host)}
        </Button>
      }
    >
      {typeof state === 'string' ? words.share.fetchWhy(href) : state.text}
    </Notice>
  )
}
