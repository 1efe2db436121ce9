import { describe, expect, it } from 'vitest'
import type { DeviceProfile } from '@/comparison/device-profile'
import { nothingMeasured } from '@/comparison/measurement'
import type { Run } from '@/comparison/run'
import { createEngineShelf } from '@/playground/runs/engine-shelf'
import type { ElectricityByPlace } from '@/playground/stores/electricity'
import { instant, milliseconds } from '@/units/quantity'
import { estimateOf, type Circumstances } from './estimates'

const shelf = createEngineShelf(
  [
    {
      id: 'here',
      placeOf: () => ({ kind: 'this-device' }),
      load: () => Promise.reject(new Error('not run')),
    },
    {
      id: 'there',
      placeOf: () => ({ kind: 'remote', host: 'api.example.org' }),
      load: () => Promise.reject(new Error('not run')),
    },
  ],
  {
    fetch: () => Promise.reject(new Error('no network')),
    keyFor: () => Promise.resolve(undefined),
    fileFor: () => undefined,
    recordingFor: () => undefined,
  },
)

const finished = (id: string, engine: 'here' | 'there'): Run => ({
  id,
  variant: { id: `v-${id}`, model: { id: `m-${id}`, name: id }, engine, setup: {} },
  state: {
    status: 'ended',
    reason: 'complete',
    text: 'An answer.',
    thought: '',
    measurement: { ...nothingMeasured, startedAt: instant(0), duration: milliseconds(500) },
  },
})
const streaming = (id: string): Run => ({
  id,
  variant: { id: `v-${id}`, model: { id: `m-${id}`, name: id }, engine: 'here', setup: {} },
  state: { status: 'streaming', text: 'An', thought: '', measurement: nothingMeasured },
})

/** Tables with one source that counts how often it is asked for which model. */
function countingBooks() {
  const asked: string[] = []
  const source = {
    id: 'counting',
    estimate: ({ variant }: { readonly variant: Run['variant'] }) => {
      asked.push(variant.model.name)
      return { kind: 'unknown', why: 'Only counted.' } as const
    },
  }
  const books = { sources: [source], retired: [], modelAtHost: () => undefined }
  return { asked, books: books as unknown as Circumstances['books'] }
}

const device: DeviceProfile = { class: 'laptop' }
const electricity: ElectricityByPlace = {}

describe('the estimate of a run that is over', () => {
  it('is worked out once, however many frames are drawn while two others stream', () => {
    const { asked, books } = countingBooks()
    const [first, second] = [finished('first', 'here'), finished('second', 'there')]
    for (let frame = 0; frame < 60; frame += 1) {
      // Each of eight readers has circumstances of its own, and the runs are a new array each frame.
      for (let reader = 0; reader < 8; reader += 1)
        for (const run of [{ ...first }, { ...second }, streaming('third'), streaming('fourth')])
          estimateOf(run, { books, shelf, device, electricity })
    }
    expect(asked).toEqual(['first', 'second'])
  })

  it('is worked out again when one of its own inputs is another, and for no other reason', () => {
    const { asked, books } = countingBooks()
    const [here, there] = [finished('here', 'here'), finished('there', 'there')]
    const ask = (change: Partial<Circumstances>, sourceId?: string) => {
      const circumstances = { books, shelf, device, electricity, ...change }
      for (const run of [here, there]) estimateOf(run, circumstances, sourceId)
      return asked.splice(0)
    }
    expect(ask({})).toEqual(['here', 'there'])
    expect(ask({})).toEqual([])
    // Another device is an input of what ran on it alone.
    expect(ask({ device: { class: 'desktop' } })).toEqual(['here'])
    // What is said of the electricity counts by the region of the run's own place.
    expect(ask({ electricity: { elsewhere: { region: 'r1' } } })).toEqual([])
    expect(ask({ electricity: { 'api.example.org': { region: 'r1' } } })).toEqual(['there'])
    expect(ask({}, 'counting')).toEqual(['here', 'there'])
    const others = countingBooks()
    estimateOf(here, { books: others.books, shelf, device, electricity })
    expect(others.asked).toEqual(['here'])
  })
})
