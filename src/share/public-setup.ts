/**
 * What of a setup may be published. Only the entries named here, so that an engine's new entry stays
 * private until somebody decides; addresses only as far as they hold no secret.
 */
import type { EngineSetup } from '@/comparison/variant'
import type { ReceiptRun } from './receipt-schema'

type PublicSetup = ReceiptRun['setup']

const textAt = (setup: EngineSetup, name: string): string | undefined => {
  const value = setup[name]
  return typeof value === 'string' ? value : undefined
}
const wholeAt = (setup: EngineSetup, name: string): number | undefined => {
  const value = setup[name]
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}

/** Built field by field. A file of the sender's own is only said to be one; no key has a field. */
export function publicSetup(setup: EngineSetup): PublicSetup {
  const baseUrl = textAt(setup, 'baseUrl')
  const url = textAt(setup, 'url')
  const { cpuOnly } = setup
  return {
    ...given('from', textAt(setup, 'from')),
    ...given('file', textAt(setup, 'file')),
    ...given('repository', textAt(setup, 'repository')),
    ...given('revision', textAt(setup, 'revision')),
    ...given('url', url && publicFileAddress(url)),
    ...given('baseUrl', baseUrl && publicBaseUrl(baseUrl)),
    ...given('model', textAt(setup, 'model')),
    ...given('reasoningEffort', textAt(setup, 'reasoningEffort')),
    ...(typeof cpuOnly === 'boolean' && { cpuOnly }),
    ...given('threads', wholeAt(setup, 'threads')),
    ...given('contextTokens', wholeAt(setup, 'contextTokens')),
  }
}

const given = <Name extends keyof PublicSetup, Value>(name: Name, value: Value | undefined | '') =>
  (value === undefined || value === '' ? {} : { [name]: value }) as { [Key in Name]?: Value }

/** Parts of the paths that hosts print in their documentation; a secret path has others. */
const knownPathPart =
  /^(v\d{1,2}(alpha|beta)?\d?|api|openai|openapi|inference|compatible-mode|compatible-api|paas|serverless|router|ai|beta|chat|completions)$/

/** Scheme and host; with the path where every part of it is one that hosts print themselves. */
export function publicBaseUrl(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, origin, pathname } = new URL(address)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  const parts = pathname.split('/').filter((part) => part !== '')
  const isPlain = protocol === 'https:' && parts.every((part) => knownPathPart.test(part))
  return isPlain ? [origin, ...parts].join('/') : origin
}

/** Digits among letters for long: rather a token than a name. */
const looksRandom = /(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{16,}/i

/** The address of a model file without query; without its path, too, where that may hold a token. */
function publicFileAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, origin, pathname } = new URL(address)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  return protocol === 'https:' && !looksRandom.test(pathname) ? origin + pathname : origin
}
