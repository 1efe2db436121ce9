import { describe, expect, it } from 'vitest'
import { readAddress } from './address'
import { readReply, valueAt } from './read-reply'

const any = (path: string, unit: 'W' | 'mW' | 'kW' = 'W') => ({ kind: 'any', path, unit }) as const
const shelly = { kind: 'shelly', path: '', unit: 'W' } as const
const tasmota = { kind: 'tasmota', path: '', unit: 'W' } as const

describe('the JSON of a wattmeter', () => {
  it('of Shelly is power in W and a count in Wh', () => {
    const json = {
      id: 0,
      output: true,
      apower: 12.4,
      aenergy: { total: 55_922.738, by_minute: [0, 0, 0], minute_ts: 1_788_526_320 },
    }
    expect(readReply(shelly, json)).toEqual({
      ok: true,
      values: { power: 12.4, counter: 55_922.738 },
    })
  })
  it('of Tasmota is power in W and a count in kWh', () => {
    const json = { StatusSNS: { Time: '2026-11-24T01:00:00', ENERGY: { Total: 1.234, Power: 31 } } }
    expect(readReply(tasmota, json)).toEqual({ ok: true, values: { power: 31, counter: 1234 } })
  })
  it('of any other is what stands at the path, in its unit, also written as text', () => {
    const json = { data: [{ power: '12.4 W', milli: 12_345 }], 'p.w': 1, kilo: 0.0123 }
    expect(readReply(any('data.0.power'), json)).toMatchObject({ values: { power: 12.4 } })
    expect(readReply(any('data[0].milli', 'mW'), json)).toMatchObject({ values: { power: 12.345 } })
    expect(readReply(any('kilo', 'kW'), json)).toMatchObject({ values: { power: 12.3 } })
  })
  it.each<[string, string, unknown]>([
    ['no-path', 'data.1.power', { data: [{ power: 1 }] }],
    ['no-path', 'data.power', null],
    ['no-path', 'constructor.name', {}],
    ['no-path', 'length', 'text'],
    ['not-a-number', 'power', { power: 'on' }],
    ['not-a-number', 'power', { power: null }],
    ['not-a-number', 'power', { power: [1, 2] }],
    ['not-a-number', 'power', { power: '' }],
    ['negative', 'power', { power: -3 }],
    ['too-large', 'power', { power: 1e9 }],
  ])('says %s of %s', (problem, path, json) => {
    expect(readReply(any(path), json)).toEqual({ ok: false, problem })
  })
  it('finds nothing that an object does not own', () => {
    expect(valueAt({ a: { b: 1 } }, 'a.b')).toBe(1)
    expect(valueAt({}, '__proto__')).toBeUndefined()
  })
})

describe('the address of a wattmeter', () => {
  it('is completed with the place of its data', () => {
    expect(readAddress('shelly', ' 192.168.1.20 ')).toEqual({
      ok: true,
      url: 'http://192.168.1.20/rpc/Switch.GetStatus?id=0',
    })
    expect(readAddress('tasmota', 'plug.local')).toEqual({
      ok: true,
      url: 'http://plug.local/cm?cmnd=Status%208',
    })
    expect(readAddress('shelly', 'http://10.0.0.2/rpc/PM1.GetStatus?id=0')).toEqual({
      ok: true,
      url: 'http://10.0.0.2/rpc/PM1.GetStatus?id=0',
    })
    expect(readAddress('any', 'https://meter.example/now#x')).toEqual({
      ok: true,
      url: 'https://meter.example/now',
    })
  })
  it.each<[string, string]>([
    ['address', ''],
    ['address', 'not an address'],
    ['scheme', 'ftp://10.0.0.2/'],
    ['secret', 'http://admin:secret@10.0.0.2/'],
    ['secret', 'http://10.0.0.2/cm?user=admin&password=x&cmnd=Status%208'],
    ['secret', 'https://meter.example/now?api_key=abc'],
    ['secret', 'https://meter.example/now?access_token=abc'],
  ])('is refused as %s: %s', (why, typed) => {
    expect(readAddress('tasmota', typed)).toEqual({ ok: false, why })
  })
})
