/** Opens what the address carries, and says what came of it. Sends nothing and runs nothing. */
import { useEffect, useState } from 'react'
import { openFragment, type OpeningOutcome } from '@/state/open-receipt'
import { usePlayground } from '@/state/react'
import { Notice } from '@/ui/notice'

export const ReadFragment = ({ fragment }: { fragment: string }) => {
  const playground = usePlayground()
  const [outcome, setOutcome] = useState<OpeningOutcome>()
  useEffect(() => {
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
