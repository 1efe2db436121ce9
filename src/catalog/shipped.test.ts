import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePocketCards } from './pocket-cards'
import { pocketVariants, shippedVariants } from './shipped'

const cardsUrl = new URL('../../public/pocket/cards.json', import.meta.url)
const cards = parsePocketCards(JSON.parse(readFileSync(cardsUrl, 'utf8')))

describe('the models that come with the page', () => {
  it('have an id each', () => {
    const ids = shippedVariants.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(Object.values(pocketVariants))('are as their cards say: $id', ({ model, setup }) => {
    const card = cards.find(({ id }) => `rightsize:${id}` === model.id)
    expect(card?.name).toBe(model.name)
    expect(card?.license).toBe(model.licence)
    expect((model.size?.total.low ?? 0) * 1e9).toBeCloseTo(card?.parameters ?? NaN, 6)
    expect(card?.files.map(({ name }) => `pocket/${name}`)).toContain(setup.file)
  })
})
