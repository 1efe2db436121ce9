/** A comparison goes to somebody else as a link and as a file: the same there, and nothing runs. */
import { readFile } from 'node:fs/promises'
import { words } from '../src/words'
import { carbonWords } from '../src/words/of-carbon'
import { sharing } from '../src/words/of-sharing'
import { Playground } from './support/playground'
import { answersOf, askBoth, models, openDialog, question } from './support/sharing'
import { expect, test } from './support/test'

const { page: text, share } = words
const { differences, ways } = sharing

/** Best values and ranges, as they are written. */
const figuresOf = ({ answers }: Playground): Promise<readonly string[]> =>
  answers.locator('.pane-energy > b, .pane-energy > .pane-range').allInnerTexts()

test('a link shows the same answers and figures to somebody else, and runs nothing', async ({
  page,
  playground,
  browser,
  baseURL,
}) => {
  const answers = await askBoth(playground)
  for (const name of models) await playground.pane(name).energy()
  const figures = await figuresOf(playground)
  const dialog = await openDialog(playground)
  await dialog.getByLabel(share.titleField).fill('Is small enough?')
  await dialog.getByLabel(share.noteField).fill('From the workshop.')
  await dialog.getByLabel(share.withDevice).check()
  await expect(dialog.getByLabel(share.preview)).toContainText('From the workshop.')
  await expect(dialog.getByText(/^[\d,]+ characters\./)).toBeVisible()
  const link = await dialog.getByRole('textbox', { name: share.link }).inputValue()
  expect(link).toMatch(/#r=[\w-]+$/)
  await expect(dialog.getByLabel(share.preview)).toContainText(question)

  await dialog.getByRole('button', { name: ways.qr.show }).click()
  const code = page.getByRole('dialog', { name: ways.qr.title })
  await expect(code.getByRole('img', { name: ways.qr.title })).toBeVisible()
  await expect(code.getByText(/^Version \d+/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(code).toBeHidden()
  await expect(dialog).toBeVisible()

  // Somebody else: another browser without this one's history, settings or cache.
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' })
  const requests: string[] = []
  elsewhere.on('request', (request) => requests.push(request.url()))
  const theirs = new Playground(await elsewhere.newPage())
  await theirs.page.goto(link)
  await expect(theirs.page.getByRole('region', { name: share.received })).toContainText(question)
  await expect(theirs.page.getByRole('heading', { name: 'Is small enough?' })).toBeVisible()
  await expect(theirs.page.getByText('From the workshop.')).toBeVisible()
  await expect(theirs.page.getByText(sharing.claim.follows(2))).toBeVisible()
  await expect(theirs.page.getByText(sharing.claim.today.same)).toBeVisible()
  await expect(theirs.answers).toBeVisible()
  expect(await answersOf(theirs)).toEqual(answers)
  expect(await figuresOf(theirs)).toEqual(figures)
  await expect(theirs.pane('Pocket 3M').root.getByText(share.marks.timed)).toBeVisible()
  await expect(theirs.pane('Pocket 3M').root.getByText(share.judged.yes)).toBeVisible()
  await expect(theirs.page.getByRole('button', { name: text.runAgain })).toHaveCount(0)
  await theirs.page.waitForLoadState('networkidle')
  const origin = new URL(page.url()).origin
  expect(requests.filter((address) => !address.startsWith(origin))).toEqual([])
  expect(
    requests.filter((address) => /\.(gguf|wasm)|wllama/.test(address)),
    'no engine, no model',
  ).toEqual([])

  // Until they want it: the form is filled in, and still nothing runs.
  await theirs.page.getByRole('button', { name: share.runYourself }).click()
  await expect(theirs.question).toHaveValue(question)
  await expect(theirs.answers).toBeHidden()
  expect(requests.filter((address) => address.endsWith('.gguf'))).toEqual([])

  // What they make of it stands beside the original, and what differs can be seen.
  await theirs.choose(['Pocket 0.3M'])
  await theirs.ask('Capital of Chile?')
  await theirs.waitUntilFinished()
  const original = theirs.page.getByRole('region', { name: share.original })
  await expect(original).toContainText(question)
  await expect(original.getByRole('article')).toHaveCount(2)
  await theirs.page.getByText(differences.title).click()
  const ofOriginal = differences.ofOriginal('Pocket 3M')
  await expect(theirs.page.getByRole('row', { name: ofOriginal })).toBeVisible()
  await expect(
    theirs.page.getByRole('region', { name: ofOriginal }).locator('del, ins'),
  ).not.toHaveCount(0)
  await theirs.page.getByRole('button', { name: share.share, exact: true }).click()
  await expect(theirs.page.getByLabel(share.preview)).toContainText('"forkedFrom"')
  await elsewhere.close()
})

test('a comparison saved as a file opens again where it is chosen or dropped', async ({
  page,
  playground,
}) => {
  const answers = await askBoth(playground)
  const dialog = await openDialog(playground)
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: share.saveFile }).click()
  const saved = await readFile(await (await saving).path())

  await page.reload()
  await page.getByLabel(share.openFile).setInputFiles({
    name: 'comparison.json',
    mimeType: 'application/json',
    buffer: saved,
  })
  await expect(page.getByText(share.from.file)).toBeVisible()
  expect(await answersOf(playground)).toEqual(answers)

  // Whoever received it hands it on: dragged out of the window it is the same file.
  const dragging = await page.evaluateHandle(() => new DataTransfer())
  await page
    .getByText(/^rightsize-[\d-]+\.json$/)
    .dispatchEvent('dragstart', { dataTransfer: dragging })
  const [type, name, handedOn] = await dragging.evaluate(async (data) => {
    const [, kind = '', file = '', address = ''] =
      /^(.*?):(.*?):(.*)$/.exec(data.getData('DownloadURL')) ?? []
    return [kind, file, await (await fetch(address)).text()]
  })
  expect([type, name]).toEqual(['application/json', expect.stringMatching(/\.json$/)])
  expect(handedOn).toBe(saved.toString())

  await page.getByRole('button', { name: share.close }).click()
  await expect(playground.answers).toBeHidden()
  const dropped = await page.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'comparison.json'))
    return data
  }, saved.toString())
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
  await expect(page.getByText(share.from.file)).toBeVisible()
  expect(await answersOf(playground)).toEqual(answers)
})

test('an address written by hand fills the form and runs nothing', async ({
  playground,
  traffic,
}) => {
  await playground.open('#models=pocket-3m,gpt-99&prompt=Why+is+it%3F')
  await expect(playground.question).toHaveValue('Why is it?')
  await expect(playground.page.getByText(share.filled(['gpt-99']))).toBeVisible()
  await expect(playground.answers).toBeHidden()
  expect(traffic.all().filter((address) => address.endsWith('.gguf'))).toEqual([])
})

test('a link that was cut says so, and the page goes on', async ({ playground }) => {
  await playground.open('#r=AXfOcQeA')
  await expect(playground.page.getByRole('alert')).toHaveText(share.cut)
  await expect(playground.question).toBeVisible()
})

test('a figure that does not follow from what was sent is said to, and shown all the same', async ({
  page,
  playground,
}) => {
  await askBoth(playground)
  const dialog = await openDialog(playground)
  await dialog.getByLabel(share.withDevice).check()
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: share.saveFile }).click()
  const saved = await readFile(await (await saving).path(), 'utf8')
  // The second model's energy, ten times smaller than it was.
  const [first = '', second = ''] = saved.split('"Pocket 3M"')
  const forged = second.replace(
    /"(low|mid|high)Wh": ([\d.e-]+)/g,
    (_, end: string, value: string) => `"${end}Wh": ${String(Number(value) / 10)}`,
  )
  await page.reload()
  await page.getByLabel(share.openFile).setInputFiles({
    name: 'forged.json',
    mimeType: 'application/json',
    buffer: Buffer.from([first, forged].join('"Pocket 3M"')),
  })
  await expect(
    page.getByText(sharing.claim.of('Pocket 3M', sharing.claim.otherMiddle(0.1))),
  ).toBeVisible()
  await expect(playground.pane('Pocket 3M').root.getByText(sharing.claim.doubt)).toBeVisible()
  await expect(playground.pane('Pocket 0.3M').root.getByText(sharing.claim.doubt)).toBeHidden()
})

test('carbon is shown as it was counted, and what the grid is counted with today is said', async ({
  page,
  playground,
}) => {
  await askBoth(playground)
  const dialog = await openDialog(playground)
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: share.saveFile }).click()
  const saved = await readFile(await (await saving).path(), 'utf8')
  // As if an older table had had a tenth of today's carbon for each kWh, the same everywhere.
  const older = saved.replace(
    /"gPerKWh": \[\s*([\d.]+),\s*([\d.]+),\s*([\d.]+)\s*\],\s*"data": "[^"]+"/g,
    (_, low: string, mid: string, high: string) =>
      `"gPerKWh": [${[low, mid, high].map((value) => Number(value) / 10).join(', ')}], "data": "countries"`,
  )
  expect(older).not.toBe(saved)
  await page.reload()
  await page
    .getByLabel(share.openFile)
    .setInputFiles({ name: 'older.json', mimeType: 'application/json', buffer: Buffer.from(older) })
  await expect(page.getByText(sharing.claim.today.grid(2, 2, 10, 10))).toBeVisible()
  const { root } = playground.pane('Pocket 3M')
  const figure = root.getByRole('button', { name: carbonWords.open('Pocket 3M') })
  const shown = await figure.locator('b').innerText()
  await figure.click()
  const published = page.getByRole('dialog').getByText(/^As published: /)
  await expect(published).toContainText(`${shown} (`)
  await expect(published).toContainText('with 47 g/kWh')
})
