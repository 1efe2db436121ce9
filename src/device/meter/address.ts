/** The address of a wattmeter, from what the visitor typed; nothing that looks like a key gets in. */
import type { MeterKind } from './settings'

/** Where each kind has its data, at the address of the device. */
const dataAt: Readonly<Record<Exclude<MeterKind, 'any'>, string>> = {
  shelly: '/rpc/Switch.GetStatus?id=0',
  tasmota: '/cm?cmnd=Status%208',
}

const secretName = /^(user(name)?|pass(word|wd)?|pwd|(api|access)?[-_]?(key|token)|auth|secret)$/i

export type ReadAddress =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly why: 'address' | 'scheme' | 'secret' }

/**
 * The whole address that is asked. A device may be typed as `192.168.1.20`; an address with a path of its
 * own stands as it is, so that a second switch or a door of another make can be asked.
 */
export function readAddress(kind: MeterKind, typed: string): ReadAddress {
  const text = typed.trim()
  const hasScheme = /^[a-z][a-z+.-]*:\/\//i.test(text)
  const whole = hasScheme ? text : `http://${text}`
  if (text === '' || /\s/.test(text) || !URL.canParse(whole)) return { ok: false, why: 'address' }
  const url = new URL(whole)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { ok: false, why: 'scheme' }
  const names = [...url.searchParams.keys()]
  if (url.username !== '' || url.password !== '' || names.some((name) => secretName.test(name)))
    return { ok: false, why: 'secret' }
  url.hash = ''
  if (kind === 'any' || url.pathname !== '/' || url.search !== '')
    return { ok: true, url: url.href }
  return { ok: true, url: new URL(dataAt[kind], url).href }
}
