/** The page as a person sees it: what can be done, and what is found by its role and its label. */
import { expect, type Locator, type Page } from '@playwright/test'
import { words } from '../../src/words'
import { remoteWords } from '../../src/words/of-remote'

const { page: text } = words

const escaped = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The words for a run that is over, in the line that says where it is. */
const overText = [text.state.complete, text.state.length, text.state.stopped, text.state.failed]

/** A number with two significant digits and its unit, as the page writes energies. */
const energyText = /(\d[\d,.]*(?: × 10\S+)?)\s(kWh|Wh|mWh|µWh)/
const rangeText = /(\d[\d,.]*) – (\d[\d,.]*)/

/** The number at the start of what is shown; NaN where none is. */
const numberOf = (shown: string | undefined) => Number(shown?.replaceAll(',', '') ?? NaN)

export class Pane {
  readonly name: string
  readonly root: Locator

  constructor(page: Page, name: string) {
    this.name = name
    this.root = page.getByRole('article', { name, exact: true })
  }

  /** The line that ends with this state: `complete`, `failed` … */
  inState(state: Exclude<keyof typeof text.state, 'fetching'>): Locator {
    return this.root.getByText(new RegExp(`(^|· )${escaped(text.state[state])}$`))
  }

  async waitUntilOver(): Promise<void> {
    const over = new RegExp(`(^|· )(${overText.map(escaped).join('|')})$`)
    await expect(this.root.getByText(over), `${this.name} comes to its end`).toBeVisible()
  }

  async waitUntilComplete(): Promise<void> {
    await this.waitUntilOver()
    await expect(this.inState('complete')).toBeVisible()
  }

  /** One of the facts under the answer, as it is written: "37 tok/s". */
  async fact(name: string): Promise<string> {
    const fact = this.root
      .locator('dl > div')
      .filter({ has: this.root.page().getByText(name, { exact: true }) })
    return (await fact.getByRole('definition').innerText()).trim()
  }

  /** Tokens that came out, as shown. */
  async outputTokens(): Promise<number> {
    const shown = await this.fact(text.facts.tokens)
    return numberOf(/([\d,]+) out/.exec(shown)?.[1])
  }

  /** Tokens per second, as shown. */
  async speed(): Promise<number> {
    return numberOf(/^([\d,.]+) tok\/s/.exec(await this.fact(text.facts.speed))?.[1])
  }

  /** The energy and both ends of its range, as shown, in the unit shown. */
  async energy(): Promise<{ mid: number; low: number; high: number; unit: string }> {
    const mark = new RegExp(Object.values(text.energy.marks).map(escaped).join('|'))
    await expect(this.root.getByRole('button', { name: mark })).toBeVisible()
    const shown = await this.root.innerText()
    const [, mid, unit = ''] = energyText.exec(shown) ?? []
    const [, low, high] = rangeText.exec(shown) ?? []
    return { mid: numberOf(mid), low: numberOf(low), high: numberOf(high), unit }
  }

  async judge(isGoodEnough: boolean): Promise<void> {
    const group = this.root.getByRole('group', { name: text.goodEnough })
    await group
      .getByRole('button', { name: isGoodEnough ? text.yes : text.no, exact: true })
      .click()
  }
}

export class Playground {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get question(): Locator {
    return this.page.getByRole('textbox', { name: text.question })
  }
  get answers(): Locator {
    return this.page.getByRole('region', { name: text.answers })
  }
  get finding(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  /** Opens the page at a view; waits until it can be used. */
  async open(fragment = '#/', folder = './'): Promise<void> {
    await this.page.goto(folder + fragment)
    await expect(this.page.getByRole('navigation', { name: text.nav.label })).toBeVisible()
  }

  private async inPicker(act: (dialog: Locator) => Promise<void>): Promise<void> {
    await this.page.getByRole('button', { name: text.addModel }).click()
    const dialog = this.page.getByRole('dialog', { name: text.picker.title })
    await expect(dialog).toBeVisible()
    await act(dialog)
    await dialog.getByRole('button', { name: text.picker.done, exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  /** Leaves just these models chosen, by the start of what stands in the list: "Pocket 3M q8_0". */
  async choose(models: readonly string[]): Promise<void> {
    await this.inPicker(async (dialog) => {
      for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck()
      for (const model of models)
        await dialog.getByRole('checkbox', { name: new RegExp(`^${escaped(model)}`) }).check()
    })
  }

  /** Brings a GGUF file, as if chosen from this device. It is then among the chosen models. */
  async bringFile(name: string, content: Uint8Array): Promise<void> {
    await this.inPicker(async (dialog) => {
      await dialog.getByText(text.picker.ownFile).click()
      await dialog
        .getByLabel(text.picker.chooseFile)
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
      await expect(dialog.getByText(/ is in the list and chosen\.$/)).toBeVisible()
    })
  }

  /** Brings an endpoint that speaks the OpenAI way. It is then among the chosen models. */
  async bringEndpoint(baseUrl: string, model: string, key = ''): Promise<void> {
    await this.inPicker(async (dialog) => {
      await dialog.getByText(text.picker.ownEndpoint).click()
      await dialog.getByLabel(text.picker.baseUrl).fill(baseUrl)
      await dialog.getByLabel(text.picker.modelName).fill(model)
      await dialog.getByLabel(text.picker.key).fill(key)
      const form = dialog.locator('form').filter({ has: this.page.getByLabel(text.picker.baseUrl) })
      await form.getByRole('button', { name: text.picker.add, exact: true }).click()
      await expect(dialog.getByText(text.picker.added(model))).toBeVisible()
    })
  }

  /** Asks a provider of the table at another address; its model is then among the chosen ones. */
  async bringProvider(
    provider: string,
    baseUrl: string,
    choice: { key: string; keeping?: 'page' | 'tab' | 'device'; model: string; list?: boolean },
  ): Promise<void> {
    const { provider: form } = remoteWords.remote
    await this.inPicker(async (dialog) => {
      await dialog.getByText(form.title).click()
      await dialog.getByLabel(form.choose).selectOption({ label: provider })
      await dialog.getByText(form.otherAddress).click()
      await dialog.getByLabel(form.address).fill(baseUrl)
      await dialog.getByLabel(form.key(provider)).fill(choice.key)
      await dialog.getByLabel(form.keep).selectOption(choice.keeping ?? 'page')
      if (choice.list === true) {
        await dialog.getByRole('button', { name: form.list }).click()
        await dialog.getByRole('radio', { name: new RegExp(`^${escaped(choice.model)}`) }).check()
      } else await dialog.getByLabel(form.model, { exact: true }).fill(choice.model)
      await dialog.getByRole('button', { name: form.go, exact: true }).click()
      await expect(dialog.getByText(text.picker.added(choice.model))).toBeVisible()
    })
  }

  /** Sets the longest answer, in tokens. */
  async limitTokens(maximum: number): Promise<void> {
    const { title, maximumTokens } = text.promptSettings
    await this.page.getByRole('button', { name: text.settings, exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: title })
    await dialog.getByRole('textbox', { name: maximumTokens }).fill(String(maximum))
    await this.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }

  /** Asks the chosen models. */
  async ask(question: string): Promise<void> {
    await this.question.fill(question)
    await this.page.getByRole('button', { name: text.compare, exact: true }).click()
    await expect(this.answers).toBeVisible()
  }

  pane(name: string): Pane {
    return new Pane(this.page, name)
  }

  /** The names of the panes, from left to right. */
  async paneNames(): Promise<string[]> {
    const panes = await this.answers.getByRole('article').all()
    return Promise.all(panes.map(async (pane) => (await pane.getAttribute('aria-label')) ?? ''))
  }

  /** Waits until every pane has come to its end, well or badly. */
  async waitUntilFinished(): Promise<void> {
    for (const name of await this.paneNames()) await this.pane(name).waitUntilOver()
  }
}
