/**
 * A visitor with several tabs who does this and that by chance, beside a plain account of what has to be so
 * after it. Tabs hear of each other late, and not in order. For tests alone.
 */
import { expect } from 'vitest'
import { chanceOf, type Chance } from '@/share/random-receipt.fixture'
import { usDollars, watts } from '@/units/quantity'
import {
  addOwnModel,
  createDraftStore,
  forgetOwnModel,
  setTypedPrice,
  type DraftStore,
} from './draft-store'
import { sayElectricity } from './electricity'
import { readKeys } from './key-drawer'
import { createKeyRing, keepings, type Keeping, type KeyRing } from './key-ring'
import { rememberIdle } from './plug'
import { createPreferencesStore, themes, type PreferencesStore } from './preferences-store'
import { textIn } from './memory-drawer.fixture'
import { createDevice, type TestTab } from './tabs.fixture'

const origins = ['https://a.example.org', 'https://b.example.org', 'https://c.example.org']
const modelNames = ['m1', 'm2', 'm3', 'm4']
const idOf = (model: string) => `openai:https://api.example.org/v1:${model}`
const modelOf = (id: string) => id.split(':').at(-1) ?? ''

/** Some come more often. */
const acts = [
  ...(['put', 'put', 'forget', 'forgetAll', 'workshop', 'add', 'remove', 'type', 'price'] as const),
  ...(['prefer', 'prefer', 'reload', 'hearSome', 'hearSome'] as const),
]

interface OwnKey {
  readonly key: string
  readonly keeping: Exclude<Keeping, 'device'>
  /** Another tab forgot it, and this one may not have heard so yet. */
  readonly isDoomed: boolean
}

interface Tab {
  storage: TestTab
  ring: KeyRing
  draft: DraftStore
  preferences: PreferencesStore
  /** What has to be so. */
  readonly own: Map<string, OwnKey>
  question: string
}

/** The tabs, and what has to be so on the device. */
export class Visitor {
  readonly chance: Chance
  readonly device = createDevice()
  readonly tabs: Tab[]
  readonly keys = new Map<string, string>()
  /** Keys that no tab may use or hold any more. */
  readonly gone = new Set<string>()
  isWorkshop = false
  models = new Set<string>()
  prices = new Map<string, number>()
  zones = new Map<string, string>()
  theme = 'system'
  deviceClass = 'unknown'
  graphics: string | undefined
  idle: number | undefined
  lastQuestion = ''
  /** Also the clock. */
  step = 0

  constructor(seed: number, count: number) {
    this.chance = chanceOf(seed)
    this.tabs = Array.from({ length: count }, () => ({
      ...this.load(this.device.open()),
      own: new Map<string, OwnKey>(),
      question: '',
    }))
  }

  load(storage: TestTab) {
    return {
      storage,
      ring: createKeyRing(storage, () => this.step),
      draft: createDraftStore(storage),
      preferences: createPreferencesStore(storage),
    }
  }

  act(): string {
    this.step += 1
    const { pick } = this.chance
    const tab = pick(this.tabs)
    const act = pick(acts)
    this[act](tab)
    return `${act} in tab ${String(this.tabs.indexOf(tab))}`
  }

  put(tab: Tab): void {
    const [origin, keeping] = [this.chance.pick(origins), this.chance.pick(keepings)]
    const key = `sk-${String(this.step)}-of-the-visitor`
    this.lose(tab.own.get(origin)?.key)
    this.lose(this.keys.get(origin))
    tab.own.delete(origin)
    this.keys.delete(origin)
    const kept = keeping === 'device' && this.isWorkshop ? 'tab' : keeping
    if (kept === 'device') this.keys.set(origin, key)
    else tab.own.set(origin, { key, keeping: kept, isDoomed: false })
    expect(tab.ring.put(`${origin}/v1`, key, keeping)).toBe(kept)
  }

  forget(tab: Tab): void {
    const origin = this.chance.pick(origins)
    this.forgotten(tab, origin)
    tab.ring.forget(origin)
  }

  forgetAll(tab: Tab): void {
    if (this.chance.isLikely(0.6)) return
    for (const origin of origins) this.forgotten(tab, origin)
    tab.ring.forgetAll()
  }

  private forgotten(by: Tab, origin: string): void {
    this.lose(this.keys.get(origin))
    this.lose(by.own.get(origin)?.key)
    this.keys.delete(origin)
    by.own.delete(origin)
    for (const { own } of this.tabs) {
      const one = own.get(origin)
      if (one !== undefined) own.set(origin, { ...one, isDoomed: true })
    }
  }

  private lose(key: string | undefined): void {
    if (key !== undefined) this.gone.add(key)
  }

  workshop(tab: Tab): void {
    this.isWorkshop = !this.isWorkshop
    if (this.isWorkshop)
      for (const [origin, key] of this.keys) {
        // Where this tab has its own, that is the one it uses.
        const isHere = tab.ring.keyFor(origin) === key
        if (isHere) tab.own.set(origin, { key, keeping: 'tab', isDoomed: false })
        else this.lose(key)
      }
    if (this.isWorkshop) this.keys.clear()
    tab.ring.setWorkshop(this.isWorkshop)
  }

  add(tab: Tab): void {
    const model = this.chance.pick(modelNames)
    this.models.add(model)
    const baseUrl = 'https://api.example.org/v1'
    expect(addOwnModel(tab.draft, { kind: 'endpoint', baseUrl, model, sizeB: '' }).ok).toBe(true)
  }

  /** One that is shown: no other can be clicked at. */
  remove(tab: Tab): void {
    const shown = modelsOf(tab.draft)
    if (shown.length === 0) return
    const model = this.chance.pick(shown)
    this.models.delete(model)
    forgetOwnModel(tab.draft, idOf(model))
  }

  type(tab: Tab): void {
    tab.question = this.lastQuestion = `Question ${String(this.step)}`
    tab.draft.setState({ question: tab.question })
  }

  price({ draft }: Tab): void {
    const model = this.chance.pick(modelNames)
    this.prices.set(idOf(model), this.step)
    const price = usDollars(this.step)
    setTypedPrice(draft, idOf(model), { prompt: price, output: price })
  }

  /** Something other than what is shown: choosing what is chosen changes nothing. */
  prefer({ preferences }: Tab): void {
    const { theme, device } = preferences.getState()
    switch (this.chance.below(5)) {
      case 0: {
        const picked = this.chance.pick(themes.filter((one) => one !== theme))
        this.theme = picked
        preferences.setState({ theme: picked })
        return
      }
      case 1: {
        const picked = device.class === 'laptop' ? 'desktop' : 'laptop'
        this.deviceClass = picked
        preferences.setState((known) => ({ device: { ...known.device, class: picked } }))
        return
      }
      case 2: {
        const name = `Chip ${String(this.step)}`
        this.graphics = name
        const graphics = { name, kind: 'discrete', rated: watts(100), isMobile: false } as const
        preferences.setState((known) => ({ device: { ...known.device, graphics } }))
        return
      }
      case 3: {
        this.idle = this.step
        rememberIdle({ preferences }, watts(this.step))
        return
      }
      default: {
        const [host, zone] = [this.chance.pick(origins), `Zone ${String(this.step)}`]
        this.zones.set(host, zone)
        sayElectricity(preferences, { kind: 'remote', host }, { zone })
      }
    }
  }

  /** A tab that loads hears nothing; so it hears all before it. */
  reload(tab: Tab): void {
    this.hearAll(tab)
    this.device.close(tab.storage)
    for (const [origin, { keeping, key }] of tab.own)
      if (keeping === 'page') {
        this.lose(key)
        tab.own.delete(origin)
      }
    // Until something of its own draft was changed in it, it starts as a new tab does.
    if (tab.storage.tab.getItem('rightsize-draft') === null) tab.question = this.lastQuestion
    Object.assign(tab, this.load(this.device.open(tab.storage.tab)))
  }

  /** One change of those that wait, not the oldest first. */
  hearSome(tab: Tab): void {
    const { storage, draft } = tab
    const { chosen } = draft.getState()
    if (storage.waiting() > 0) storage.hear(this.chance.below(storage.waiting()))
    const isStill = (id: string) => !id.startsWith('openai:') || this.models.has(modelOf(id))
    const chosenNow = draft.getState().chosen
    if (chosenNow === chosen) return
    // It lost what another tab removed, and nothing else.
    expect(chosenNow).toEqual(chosen.filter(isStill))
  }

  hearAll(tab: Tab): void {
    while (tab.storage.waiting() > 0) this.hearSome(tab)
    for (const [origin, { key, isDoomed }] of tab.own)
      if (isDoomed) {
        this.lose(key)
        tab.own.delete(origin)
      }
  }

  /** At every moment: what would be sent, and what stands in storage. */
  check(): void {
    expect(readKeys(this.device.drawer)).toEqual(Object.fromEntries(this.keys))
    let everything = textIn(this.device.drawer)
    for (const { ring, own, storage, draft, question } of this.tabs) {
      for (const origin of origins) {
        const sent = ring.keyFor(`${origin}/v1`)
        const mine = own.get(origin)
        if (mine?.isDoomed !== true) expect(sent).toBe(mine?.key ?? this.keys.get(origin))
        else expect([mine.key, this.keys.get(origin)]).toContain(sent)
        everything += ` ${sent ?? ''}`
      }
      everything += textIn(storage.tab)
      expect(draft.getState().question).toBe(question)
    }
    expect([...this.gone].filter((key) => everything.includes(key))).toEqual([])
  }

  /** When all have heard all. */
  checkAtRest(): void {
    for (const tab of this.tabs) this.hearAll(tab)
    for (const { storage } of this.tabs) expect(storage.waiting()).toBe(0)
    this.check()
    for (const { ring, own, draft, preferences } of this.tabs) {
      const { keys, isWorkshop } = ring.store.getState()
      expect(isWorkshop).toBe(this.isWorkshop)
      expect(Object.fromEntries(keys.map(({ origin, keeping }) => [origin, keeping]))).toEqual(
        Object.fromEntries([
          ...[...this.keys.keys()].map((origin) => [origin, 'device']),
          ...[...own].map(([origin, { keeping }]) => [origin, keeping]),
        ]),
      )
      expect(modelsOf(draft).toSorted()).toEqual([...this.models].toSorted())
      const prices = Object.entries(draft.getState().prices)
      expect(new Map(prices.map(([id, { prompt }]) => [id, prompt]))).toEqual(this.prices)
      const { theme, device, electricity, plug } = preferences.getState()
      const zones = Object.entries(electricity).map(([host, { zone }]) => [host, zone] as const)
      expect(new Map(zones)).toEqual(this.zones)
      expect([theme, device.class, device.graphics?.name, plug.idle]).toEqual([
        this.theme,
        this.deviceClass,
        this.graphics,
        this.idle,
      ])
    }
  }
}

const modelsOf = (draft: DraftStore): string[] =>
  draft.getState().ownModels.flatMap((own) => (own.kind === 'endpoint' ? [own.model] : []))
