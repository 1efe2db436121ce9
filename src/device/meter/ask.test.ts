import { afterEach, describe, expect, it } from 'vitest'
import { milliseconds } from '@/units/quantity'
import { readAddress } from './address'
import { askMeter, type MeterHost } from './ask'
import { startTestMeter, type MeterFault, type TestMeter } from './meter.fixture'
import { DEFAULT_INTERVAL, type MeterKind, type MeterSettings } from './settings'

let meter: TestMeter | undefined
afterEach(() => meter?.close())

const host: MeterHost = { fetch, pageProtocol: 'http:', isDenied: () => Promise.resolve(false) }
const settingsFor = (kind: MeterKind, typed: string, path = ''): MeterSettings => {
  const read = readAddress(kind, typed)
  if (!read.ok) throw new Error(read.why)
  return { kind, url: read.url, path, unit: 'W', interval: DEFAULT_INTERVAL }
}

describe('one question to a wattmeter', () => {
  it.each<[MeterKind, string, string]>([
    ['shelly', '', '/rpc/Switch.GetStatus?id=0'],
    ['tasmota', '', '/cm?cmnd=Status%208'],
    ['any', 'data.0.power', '/now'],
  ])('goes to the data of %s, and its power comes back', async (kind, path, place) => {
    meter = await startTestMeter()
    const typed = kind === 'any' ? `${meter.address}/now` : meter.address
    const reply = await askMeter(settingsFor(kind, typed, path), host)
    expect(meter.asked).toEqual([place])
    if (!reply.ok) throw new Error(reply.problem)
    // 40 W and at most 6 W of sine and 4 W of steps around it
    expect(reply.values.power).toBeGreaterThanOrEqual(34)
    expect(reply.values.power).toBeLessThanOrEqual(50)
  })
  it.each<[string, MeterFault]>([
    ['refused', 'refused'],
    ['not-json', 'not-json'],
    ['no-path', 'no-path'],
    ['not-a-number', 'words'],
    ['timeout', 'silent'],
  ])('says %s where that is what came', async (problem, fault) => {
    meter = await startTestMeter({ fault, stopsAfter: 0 })
    const settings = settingsFor('shelly', meter.address)
    expect(await askMeter(settings, host, milliseconds(200))).toEqual({ ok: false, problem })
  })
  it('says that nobody is there, or that the browser was told to let nobody ask', async () => {
    meter = await startTestMeter()
    const settings = settingsFor('shelly', meter.address)
    await meter.close()
    expect(await askMeter(settings, host)).toEqual({ ok: false, problem: 'unreachable' })
    const denied = { ...host, isDenied: () => Promise.resolve(true) }
    expect(await askMeter(settings, denied)).toEqual({ ok: false, problem: 'denied' })
  })
  it('tells Chrome beforehand that an https page asks a meter in the local network', async () => {
    const seen: (RequestInit | undefined)[] = []
    const refusing: typeof fetch = (_address, options) => {
      seen.push(options)
      return Promise.reject(new TypeError('Failed to fetch'))
    }
    const page = { ...host, fetch: refusing, pageProtocol: 'https:' }
    const nearby = settingsFor('shelly', '192.168.1.20')
    expect(await askMeter(nearby, page)).toEqual({ ok: false, problem: 'mixed-content' })
    expect(seen[0]).toMatchObject({ targetAddressSpace: 'local', credentials: 'omit' })
    // This machine itself may be asked by plain http.
    const here = settingsFor('shelly', '127.0.0.1:1')
    expect(await askMeter(here, page)).toEqual({ ok: false, problem: 'unreachable' })
    expect(seen[1]).not.toHaveProperty('targetAddressSpace')
  })
})
