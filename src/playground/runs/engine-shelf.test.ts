import { describe, expect, it } from 'vitest'
import { nothingMeasured } from '@/comparison/measurement'
import type { RunState } from '@/comparison/run'
import type { RunErrorKind } from '@/comparison/run-event'
import { variantNamed } from './fake-engine.fixture'
import { makeRoomAfter } from './engine-shelf'

const releasedAfter = (state: RunState): number => {
  let count = 0
  const release = () => {
    count += 1
    return Promise.resolve()
  }
  makeRoomAfter({ id: 'run', variant: variantNamed('a'), state }, { release })
  return count
}
const failed = (kind: RunErrorKind): RunState => ({
  status: 'failed',
  text: '',
  thought: '',
  error: { kind, message: 'No.' },
  measurement: nothingMeasured,
})

describe('models kept warm', () => {
  it('are let go after a run that had too little memory', () => {
    expect(releasedAfter(failed('out-of-memory'))).toBe(1)
  })
  it('stay after any other end', () => {
    expect(releasedAfter(failed('bad-model'))).toBe(0)
    expect(releasedAfter({ status: 'waiting' })).toBe(0)
  })
})
