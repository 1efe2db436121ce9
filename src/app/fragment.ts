/** The fragment of the address: it names a view, or carries a comparison. */
import { useSyncExternalStore } from 'react'

const onFragmentChange = (listener: () => void) => {
  addEventListener('hashchange', listener)
  return () => {
    removeEventListener('hashchange', listener)
  }
}

/** The fragment of the address, `#/` where there is none. */
export const useFragment = (): string =>
  useSyncExternalStore(onFragmentChange, () => (location.hash === '' ? '#/' : location.hash))

/** Whether it holds what somebody shares: a received comparison, or models and a prompt to fill in. */
export const carriesComparison = (fragment: string): boolean =>
  /^#(r|n|from|models|prompt|system)=/.test(fragment)
