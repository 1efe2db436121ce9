import { expect, it } from 'vitest'
import { modelCardOf } from '@/catalog/identities'
import { trainingOf } from '@/energy/training'
import { withScore } from './published'

const scoreOf = (id: string) => withScore(trainingOf(id), modelCardOf(id))?.perBillion

it('gives training for a billion parameters, from the least published figure to the most', () => {
  // 420 t / 8.03 = 52.3 t
  expect((scoreOf('meta-llama/Llama-3.1-8B-Instruct')?.mid ?? 0) / 1e6).toBeCloseTo(52.3, 1)
  // 12.9 t and 2,040 t / 70.6
  const contradicted = scoreOf('meta-llama/Llama-3.3-70B-Instruct')
  expect((contradicted?.low ?? 0) / 1e6).toBeCloseTo(0.183, 3)
  expect((contradicted?.high ?? 0) / 1e6).toBeCloseTo(28.9, 1)
})

it('gives none where nothing was published, or the size is not', () => {
  expect(scoreOf('Qwen/Qwen3-8B')).toBeUndefined()
  const training = trainingOf('meta-llama/Llama-3.1-8B-Instruct')
  expect(withScore(training, undefined)).toEqual(training)
})
