import { expect, it } from 'vitest'
import { modelCardOf } from '@/catalog/identities'
import { loadCarbon, loadPublished, loadSources } from '@/energy'
import { heldAgainst } from './held'

it('compares all seven published values, and says of each whether our range holds it', async () => {
  const [book, sources, carbon] = await Promise.all([loadPublished(), loadSources(), loadCarbon()])
  const all = heldAgainst(book, { sources, modelCardOf, carbon })
  expect(all.map(({ check }) => check.id)).toEqual(book.checks.map(({ id }) => id))
  for (const { ours, published, holds, times } of all) {
    expect(holds).toBe(ours.low <= published && published <= ours.high)
    expect(times).toBeCloseTo(ours.mid / published, 12)
  }
})
