import { expect, it } from 'vitest'
import { labelsOf } from './labels'
import type { Run } from './run'

const run = (name: string, precision?: string): Run => ({
  id: name,
  variant: {
    id: name,
    model: { id: name, name },
    engine: 'replay',
    setup: {},
    ...(precision !== undefined && { precision }),
  },
  state: { status: 'waiting' },
})

it('says what a run was asked differently', () => {
  const runs = [run('A'), { ...run('A'), twist: 'half-length' } as const]
  expect(labelsOf(runs, () => 'shorter')).toEqual(['A', 'A, shorter'])
})

it('adds the precision, then a number, only where names would be alike', () => {
  const runs = [run('A', 'q8_0'), run('B', 'q8_0'), run('B', 'q4_0'), run('C'), run('C')]
  expect(labelsOf(runs)).toEqual(['A', 'B q8_0', 'B q4_0', 'C', 'C #2'])
})
