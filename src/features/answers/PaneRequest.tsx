/** Where a pane's request goes, and the request itself: all of it, but for the key. */
import { useState } from 'react'
import type { Run } from '@/comparison/run'
import { useShownRequest } from './shown-request'
import { Button } from '@/ui/button'
import { CopyButton } from '@/ui/copy-button'
import { Dialog } from '@/ui/dialog'
import { words } from '@/words'
import { remoteWords } from '@/words/of-remote'

const text = remoteWords.remote.request
const INDENT = 2

export const PaneRequest = ({ run, name }: { run: Run; name: string }) => {
  const [isOpen, setOpen] = useState(false)
  if (typeof run.variant.setup.baseUrl !== 'string') return null
  return (
    <>
      <Button
        kind="quiet"
        aria-label={text.openOf(name)}
        onClick={() => {
          setOpen(true)
        }}
      >
        {text.open}
      </Button>
      <Dialog
        open={isOpen}
        title={text.title}
        onClose={() => {
          setOpen(false)
        }}
      >
        <Request run={run} />
      </Dialog>
    </>
  )
}

const Request = ({ run }: { run: Run }) => {
  const request = useShownRequest(run)
  if (request === undefined) return null
  const { method, address, headers, body, leftOut } = request
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const whole = [`${method} ${address}`, ...head, '', JSON.stringify(body, undefined, INDENT)].join(
    '\n',
  )
  return (
    <>
      <p>{text.to(new URL(address).host)}</p>
      {leftOut.length > 0 && <p>{text.leftOut(leftOut.join(', '))}</p>}
      <pre className="pane-request" tabIndex={0} aria-label={text.title}>
        {whole}
      </pre>
      <CopyButton label={words.page.copy} text={whole} />
    </>
  )
}
