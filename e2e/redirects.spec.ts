/**
 * A host that redirects: nothing that carries a key, a prompt or an address of the visitor's network is
 * sent on. One page asks it for everything; the other host says at the end what reached it.
 */
import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import {
  redirectCodes,
  startRedirectingHosts,
  type RedirectingHosts,
} from '../src/app/redirecting-hosts.fixture'
import { words } from '../src/words'
import { deviceWords } from '../src/words/of-device'
import { remoteWords } from '../src/words/of-remote'
import type { Playground } from './support/playground'
import { expect, test } from './support/test'

const KEY = 'sk-redirect-canary-0123456789'
const QUESTION = 'A question for one host alone?'
const { page: text, share } = words
const { card, problems } = deviceWords.wattmeter
const doors = [
  ['OpenAI', 'openai'],
  ['Anthropic', 'anthropic'],
  ['Google Gemini', 'gemini'],
] as const
const cases = doors.flatMap(([, door]) => redirectCodes.map((code) => `${door}-${code}`))
const tinyModel = readFileSync(new URL('../public/pocket/pocket-0.3m-q8_0.gguf', import.meta.url))

/** Lists the models of each provider at each redirecting address, in vain, and adds one by its name. */
async function bringAll(dialog: Locator, { host, addressFor }: RedirectingHosts): Promise<void> {
  const { provider: form } = remoteWords.remote
  await dialog.getByText(form.title).click()
  for (const [name, door] of doors) {
    await dialog.getByLabel(form.choose).selectOption({ label: name })
    await dialog.getByText(form.otherAddress).click()
    for (const code of redirectCodes) {
      const model = `${door}-${code}`
      await dialog.getByLabel(form.address).fill(addressFor(code))
      await dialog.getByLabel(form.key(name)).fill(KEY)
      await dialog
        .getByRole('button', { name: RegExp(`^(${form.list}|${form.listAgain})$`) })
        .click()
      await expect(dialog.getByText(words.errors.redirected(host))).toBeVisible()
      await dialog.getByLabel(form.model, { exact: true }).fill(model)
      await dialog.getByRole('button', { name: form.go, exact: true }).click()
      await expect(dialog.getByText(text.picker.added(model))).toBeVisible()
    }
  }
}

/** The wattmeter that each address names is tested, and left behind. */
async function testMeters({ page }: Playground, hosts: RedirectingHosts): Promise<void> {
  await page.goto('./#/device')
  await page.getByLabel(card.kind).selectOption({ label: card.kinds.any })
  await page.getByLabel(card.path).fill('power')
  for (const code of redirectCodes) {
    await page.getByLabel(card.url).fill(`${hosts.addressFor(code)}/meter`)
    await page.getByRole('button', { name: card.save }).click()
    await page.getByRole('button', { name: card.test }).click()
    await expect.poll(() => hosts.asked).toContain(`GET /${code}/v1/meter`)
    await expect(page.getByText(problems.redirected)).toBeVisible()
  }
  await page.getByRole('button', { name: card.remove }).click()
}

test('a redirect carries no key, no prompt and no private address to another host', async ({
  page,
  playground,
}) => {
  const hosts = await startRedirectingHosts(tinyModel)
  const said = words.errors.redirected(hosts.host)
  await playground.open()
  await testMeters(playground, hosts)

  for (const code of redirectCodes) {
    await playground.open(`#from=${hosts.addressFor(code)}/comparison.json`)
    await page.getByRole('button', { name: share.fetchIt(hosts.host) }).click()
    await expect.poll(() => hosts.asked).toContain(`GET /${code}/v1/comparison.json`)
    await expect(page.getByRole('alert')).toContainText(said)
  }

  await playground.open()
  await playground.choose([])
  await page.getByRole('button', { name: text.addModel }).click()
  const dialog = page.getByRole('dialog', { name: text.picker.title })
  await bringAll(dialog, hosts)
  // A hub redirects to where its files lie; such a request carries nothing of the visitor's.
  await dialog.getByText(text.picker.ownGguf).click()
  await dialog
    .getByLabel(text.picker.ggufAddress)
    .fill(`${hosts.addressFor(302)}/model.gguf?token=${KEY}`)
  await dialog.getByLabel(text.picker.ggufAddress).press('Enter')
  await dialog.getByRole('button', { name: text.picker.done, exact: true }).click()
  await playground.ask(QUESTION)
  await playground.pane('model').waitUntilComplete()
  for (const name of cases) {
    const pane = playground.pane(name)
    await pane.waitUntilOver()
    await expect(pane.root.getByRole('alert')).toContainText(said)
    await expect(pane.root.getByText(text.noAnswerBegan)).toBeVisible()
    expect(await pane.root.innerText(), 'no energy is booked').not.toMatch(/\d\s?[kmµ]?Wh/)
  }

  const posts = hosts.asked.filter((asked) => asked.startsWith('POST'))
  expect(posts, 'the first host was sent each prompt once').toHaveLength(cases.length)
  expect(hosts.reached.filter(({ path }) => !path.endsWith('.gguf'))).toEqual([])
  const reached = JSON.stringify(hosts.reached)
  expect(reached).toContain('model.gguf')
  for (const secret of [KEY, QUESTION]) expect(reached).not.toContain(secret)
  await hosts.close()
})
