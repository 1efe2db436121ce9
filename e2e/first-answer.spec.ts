/**
 * The main job: one question, two models, real answers side by side. Nothing is intercepted: the
 * models are files, and what they say is computed in the browser.
 */
import { tinyGguf } from '../src/engines/wllama/tiny-gguf.fixture'
import type { Pane, Playground } from './support/playground'
import { expect, test } from './support/test'
import { growthOf, watchGrowth } from './support/watch-growth'

const pocket = 'Pocket 0.3M'
/** A second model, of some five million weights and many words, so that its answer takes many frames. */
const slow = {
  name: 'slow',
  content: () =>
    tinyGguf({
      name: 'Slow',
      layers: 8,
      width: 256,
      story: Array.from({ length: 200 }, (_, at) => `word${String(at)}`),
    }),
}

async function expectRealFigures(pane: Pane): Promise<void> {
  expect(await pane.outputTokens()).toBeGreaterThan(1)
  expect(await pane.speed()).toBeGreaterThan(0)
  const { low, mid, high } = await pane.energy()
  expect(low).toBeGreaterThan(0)
  expect(mid).toBeGreaterThan(low)
  expect(high).toBeGreaterThan(mid)
}

async function askBoth(playground: Playground, question: string): Promise<readonly Pane[]> {
  await playground.ask(question)
  const panes = (await playground.paneNames()).map((name) => playground.pane(name))
  expect(panes).toHaveLength(2)
  for (const pane of panes) await pane.waitUntilComplete()
  return panes
}

test('two models answer one question, each with its tokens, speed and energy', async ({
  page,
  playground,
  traffic,
}) => {
  await watchGrowth(page)
  await playground.open()
  await playground.choose([pocket])
  await playground.bringFile(`${slow.name}.gguf`, slow.content())
  const panes = await askBoth(playground, 'Capital of Peru?')

  for (const pane of panes) await expectRealFigures(pane)
  const slowPane = panes[1]?.name ?? ''
  expect(await growthOf(page, slowPane), 'the answer streams').toBeGreaterThan(1)
  await expect(playground.finding).not.toBeEmpty()
  expect(traffic.leftTheOrigin()).toEqual([])
})

test('it works in a browser without JSPI, and then with the network off', async ({
  context,
  page,
  playground,
  traffic,
}) => {
  // The library then takes its other build, which must come from the page's own folder as well.
  await page.addInitScript(() => Reflect.deleteProperty(WebAssembly, 'Suspending'))
  await watchGrowth(page)
  await playground.open()
  await playground.choose([pocket])
  await playground.bringFile(`${slow.name}.gguf`, slow.content())
  await askBoth(playground, 'Capital of Peru?')
  expect(traffic.leftTheOrigin()).toEqual([])

  // From here on not even the host of the page can be reached: the page, the engine and the models
  // were fetched once, and are enough. (Opening the page anew would need its host.)
  const before = traffic.all().length
  await context.setOffline(true)
  const panes = await askBoth(playground, 'The opposite of brave?')
  for (const pane of panes) await expectRealFigures(pane)
  expect(await growthOf(page, panes[1]?.name ?? ''), 'the answer streams').toBeGreaterThan(1)
  expect(traffic.all().slice(before), 'nothing was even asked for').toEqual([])
})
