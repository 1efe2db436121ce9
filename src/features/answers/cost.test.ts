import { expect, it } from 'vitest'
import { nothingMeasured } from '@/comparison/measurement'
import { tokens, usDollars } from '@/units/quantity'
import { costOfRun } from './cost'

const price = {
  prompt: usDollars(0.4),
  output: usDollars(1.6),
  source: 'api.example.org',
  day: '2026-11-23',
}

it('adds prompt and output, each at its price for a million', () => {
  const usage = {
    promptTokens: tokens(1000),
    outputTokens: tokens(500),
    reasoningTokens: tokens(400),
  }
  // 1000 × 0.40 / 1e6 + 500 × 1.60 / 1e6 = 0.0004 + 0.0008
  expect(costOfRun({ ...nothingMeasured, usage }, price)).toBeCloseTo(0.0012, 12)
})

it('takes cached and thought tokens at prices of their own, where they have one', () => {
  const usage = {
    promptTokens: tokens(1000),
    cachedPromptTokens: tokens(600),
    outputTokens: tokens(500),
    reasoningTokens: tokens(400),
  }
  const own = { ...price, cached: usDollars(0.1), reasoning: usDollars(4) }
  // (400 × 0.40 + 600 × 0.10 + 100 × 1.60 + 400 × 4) / 1e6 = 0.00022 + 0.00176
  expect(costOfRun({ ...nothingMeasured, usage }, own)).toBeCloseTo(0.00198, 12)
})

it('makes up no cost where tokens were counted and not reported', () => {
  expect(costOfRun({ ...nothingMeasured, pieces: tokens(7) }, price)).toBeUndefined()
})
