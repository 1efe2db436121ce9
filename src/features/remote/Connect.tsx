/** The way to a key without pasting one: leaves this page, and comes back with it. */
import { beginConnect, canConnect } from './connect'
import type { Keeping } from '@/playground/stores/key-ring'
import type { Provider } from '@/catalog/providers/provider'
import { Button } from '@/ui/button'
import { remoteWords } from '@/words/of-remote'

const text = remoteWords.remote.connect

interface ConnectProps {
  readonly door: NonNullable<Provider['connect']>
  readonly keeping: Keeping
}

export const Connect = ({ door, keeping }: ConnectProps) => {
  const go = async () => {
    location.assign(await beginConnect(door, location.href, keeping, { tab: sessionStorage }))
  }
  return (
    <>
      <p>{canConnect() ? text.why : text.insecure}</p>
      {canConnect() && <Button onClick={() => void go()}>{text.button}</Button>}
    </>
  )
}
