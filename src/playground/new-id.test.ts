import { expect, it } from 'vitest'
import { newIdOfPage } from './new-id'

it('has the form of a version 4 UUID', () => {
  expect(newIdOfPage()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})

it('is another one each time', () => {
  const ids = new Set(Array.from({ length: 1000 }, newIdOfPage))
  expect(ids.size).toBe(1000)
})
