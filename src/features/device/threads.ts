/** Whether models in the page may use several threads, and the visitor's say in it. */
import { useState } from 'react'
import { arrangeIsolation, isFirstReload, isolationNow, type Isolation } from '@/device/isolation'
import type { Playground } from '@/playground/playground'
import { usePlayground, usePreferences } from '@/playground/react'

/**
 * Has the page loaded anew where that gives its models threads: once in a tab, and only while nobody has
 * begun to use it. What comes back from another site with a code in its address must not come twice.
 */
export async function arrangeThreads({ preferences }: Pick<Playground, 'preferences'>) {
  const moves = new AbortController()
  const move = () => {
    moves.abort()
  }
  for (const kind of ['pointerdown', 'keydown'])
    addEventListener(kind, move, { signal: moves.signal })
  const wouldHelp = await arrangeIsolation(preferences.getState().usesThreads)
  if (wouldHelp && !moves.signal.aborted && location.search === '' && isFirstReload())
    location.reload()
  else moves.abort()
}

export function useThreads() {
  const { preferences } = usePlayground()
  const isWanted = usePreferences(({ usesThreads }) => usesThreads)
  const [isolation] = useState<Isolation>(isolationNow)
  return {
    isolation,
    isWanted,
    /** Takes effect when the page is loaded anew. */
    want: (usesThreads: boolean) => {
      preferences.setState({ usesThreads })
      void arrangeIsolation(usesThreads)
    },
  }
}
