import { expect, it } from 'vitest'
import type { HostPrice } from '@/catalog/prices'
import { tokens, usDollars } from '@/units/quantity'
import { answerPriceOf } from './prices'

const at = (host: string, output: number): HostPrice => ({
  host,
  price: { prompt: usDollars(0), output: usDollars(output), source: 'list', day: '2026-07-02' },
})

it('goes from the cheapest host to the dearest, each named once', () => {
  // 400 tokens at 10 and at 2 $ for a million: 0.004 and 0.0008 $
  expect(answerPriceOf([at('a', 10), at('b', 2), at('a', 10)], tokens(400))).toEqual({
    low: 0.0008,
    high: 0.004,
    hosts: ['a', 'b'],
    source: 'list',
    day: '2026-07-02',
  })
})

it('is unknown, and not nothing, where no host is listed', () => {
  expect(answerPriceOf([], tokens(400))).toBeUndefined()
})
