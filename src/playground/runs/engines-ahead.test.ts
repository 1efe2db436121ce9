import { describe, expect, it } from 'vitest'
import type { Engine } from '@/engines/engine'
import { createDraftStore } from '@/playground/stores/draft-store'
import { createEngineShelf } from './engine-shelf'
import { fetchEnginesAhead } from './engines-ahead'

const setUp = (isDataSaved = false) => {
  const prepared: string[] = []
  const entryOf = (id: string) => ({
    id,
    placeOf: () => ({ kind: 'this-device' }) as const,
    load: (): Promise<Engine> =>
      Promise.resolve({
        async *run() {},
        availability: () => Promise.resolve({ ok: true }),
        release: () => Promise.resolve(),
        prepare: () => {
          prepared.push(id)
          return Promise.resolve()
        },
      }),
  })
  const host = {
    fetch,
    keyFor: () => Promise.resolve(undefined),
    fileFor: () => undefined,
    recordingFor: () => undefined,
  }
  const shelf = createEngineShelf([entryOf('wllama'), entryOf('openai')], host)
  const draft = createDraftStore()
  const idle: (() => void)[] = []
  const stop = fetchEnginesAhead(
    { draft, shelf },
    { whenIdle: (callback) => idle.push(callback), isDataSaved: () => isDataSaved },
  )
  const settle = async () => {
    for (const callback of idle.splice(0)) callback()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { draft, prepared, idle, settle, stop }
}

describe('an engine', () => {
  it('is fetched once, when the question is typed, and not before', async () => {
    const { draft, prepared, settle } = setUp()
    draft.setState({ hideNames: true })
    await settle()
    expect(prepared).toEqual([])
    draft.setState({ question: 'W' })
    expect(prepared).toEqual([])
    await settle()
    draft.setState({ question: 'Wh' })
    await settle()
    expect(prepared).toEqual(['wllama'])
  })

  it('is not fetched where the visitor saves data, or asks only others', async () => {
    const saving = setUp(true)
    saving.draft.setState({ question: 'W' })
    await saving.settle()
    expect(saving.prepared).toEqual([])
    const remote = setUp()
    const own = { kind: 'endpoint', baseUrl: 'https://a.org/v1', model: 'm', sizeB: '' } as const
    remote.draft.setState({ ownModels: [own], chosen: ['openai:https://a.org/v1:m'] })
    remote.draft.setState({ question: 'W' })
    await remote.settle()
    expect(remote.prepared).toEqual([])
  })

  it('is fetched no more where nobody watches', async () => {
    const { draft, prepared, idle, settle, stop } = setUp()
    stop()
    draft.setState({ question: 'W' })
    expect(idle).toEqual([])
    await settle()
    expect(prepared).toEqual([])
  })
})
