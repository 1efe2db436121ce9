/** Finds model servers on this device on a press, and says how to let this page in where none answers. */
import { useState } from 'react'
import type { LocalServer, System } from '@/catalog/providers/local'
import { addOwnModel } from '@/playground/stores/draft-store'
import {
  allowLine,
  isSafari,
  lookAround,
  systemHere,
  systemOptions,
  type FoundServer,
} from './local-servers'
import { usePlayground } from '@/playground/react'
import { Button } from '@/ui/button'
import { CopyButton } from '@/ui/copy-button'
import { SelectField } from '@/ui/fields'
import { Notice } from '@/ui/notice'
import { remoteWords } from '@/words/of-remote'

const text = remoteWords.remote.local

const cannotAsk = (): boolean => isSafari(navigator.userAgent) && location.protocol === 'https:'

export const LocalServers = () => {
  const [isLooking, setLooking] = useState(false)
  const [found, setFound] = useState<readonly FoundServer[]>()
  const [isDenied, setDenied] = useState(false)
  const [system, setSystem] = useState<System>(() => systemHere(navigator.userAgent))
  const look = async () => {
    setLooking(true)
    const around = await lookAround((input, init) => fetch(input, init))
    setFound(around.found)
    setDenied(around.isDenied)
    setLooking(false)
  }
  const isAnyMissing = found?.some(({ sighting }) => sighting.kind === 'nothing') === true
  return (
    <div className="picker-form">
      <p>{text.why}</p>
      <p>{text.turns}</p>
      {cannotAsk() ? <Notice>{text.safari}</Notice> : <p>{text.permission}</p>}
      <Button busy={isLooking} onClick={() => void look()}>
        {isLooking ? text.looking : found === undefined ? text.look : text.lookAgain}
      </Button>
      {isDenied && <Notice kind="error">{text.denied}</Notice>}
      {isAnyMissing && (
        <SelectField
          label={text.system}
          value={system}
          options={systemOptions}
          onChange={setSystem}
        />
      )}
      {found !== undefined && (
        <ul className="remote-servers" aria-label={text.title}>
          {found.map((one) => (
            <li key={one.server.id}>
              <Server {...one} system={system} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const Server = ({ server, sighting, system }: FoundServer & { readonly system: System }) => {
  switch (sighting.kind) {
    case 'found':
      return (
        <>
          <b>{text.found(server.name, sighting.models.length)}</b>
          <Models server={server} names={sighting.models.map(({ id }) => id)} />
        </>
      )
    case 'asks-key':
      return <p>{text.asksKey(server.name)}</p>
    case 'redirects':
      return <p>{text.redirects(server.name, sighting.why)}</p>
    case 'nothing':
      return <HowToLetIn server={server} system={system} />
  }
}

const Models = ({ server, names }: { server: LocalServer; names: readonly string[] }) => {
  const { draft } = usePlayground()
  const [outcome, setOutcome] = useState('')
  const add = (model: string) => {
    const { baseUrl, id: provider } = server
    const given = addOwnModel(draft, { kind: 'endpoint', baseUrl, model, sizeB: '', provider })
    setOutcome(given.ok ? text.added(model) : given.why)
  }
  return (
    <>
      {names.map((name) => (
        <Button
          key={name}
          onClick={() => {
            add(name)
          }}
        >
          {text.add(name)}
        </Button>
      ))}
      <p role="status">{outcome}</p>
    </>
  )
}

const HowToLetIn = ({ server, system }: { server: LocalServer; system: System }) => {
  const line = allowLine(server, system, location.origin)
  const isOllamaOnWindows = server.id === 'ollama' && system === 'windows'
  return (
    <>
      <p>{text.notFound(server.name)}</p>
      <p>{server.isOpen ? text.open : text.closed}</p>
      <code className="remote-command">{line}</code>
      <CopyButton label={text.copy} text={line} />
      {isOllamaOnWindows && <p>{text.thenRestart}</p>}
    </>
  )
}
