/** Models that a visitor brings: an endpoint, the address of a GGUF file, a file. */
import { namedByFile } from '@/catalog/hub/gguf-name'
import type { ModelCard, ModelSize } from '@/comparison/model-card'
import type { Door, ReasoningEffort } from '@/comparison/provider'
import type { EngineSetup, TokenPrice, Variant } from '@/comparison/variant'
import { isWithin } from '@/units/bounds'
import { billionParameters } from '@/units/quantity'
import { words } from '@/words'

/** As the visitor gave it; no key is part of it. */
export type OwnModel =
  | {
      readonly kind: 'endpoint'
      readonly baseUrl: string
      readonly model: string
      /** In billions, as typed; empty where the visitor does not know. */
      readonly sizeB: string
      /** Where the visitor chose a provider from the table: its id, and its protocol. */
      readonly provider?: string
      readonly door?: Door
      readonly reasoningEffort?: ReasoningEffort
      readonly price?: TokenPrice
    }
  | { readonly kind: 'gguf'; readonly address: string }
  /** Weights and a library compiled for them, both at addresses. */
  | {
      readonly kind: 'mlc'
      readonly weights: string
      readonly library: string
      /** `sha256-…` of the library; empty where the visitor has none. */
      readonly integrity: string
    }
  /** One of a list that is too long to be part of the page from the start. */
  | { readonly kind: 'listed'; readonly variant: Variant }
  | { readonly kind: 'file'; readonly name: string; readonly fileId: string }

/** A value, or the field that is wrong and a sentence that says why. */
export type Given<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly field: string; readonly why: string }

/** The variant that an own model is run as, or what is wrong with what was given. */
export function variantOf(own: OwnModel): Given<Variant> {
  switch (own.kind) {
    case 'endpoint':
      return endpointVariant(own)
    case 'gguf':
      return ggufVariant(own.address)
    case 'mlc':
      return mlcVariant(own)
    case 'listed':
      return { ok: true, value: own.variant }
    case 'file':
      return /\.gguf$/i.test(own.name)
        ? runByWllama(own.name, `file:${own.fileId}`, { from: 'file', fileId: own.fileId })
        : refused('file', words.ownModels.notAGguf)
  }
}

const refused = (field: string, why: string) => ({ ok: false, field, why }) as const

function endpointVariant(own: Extract<OwnModel, { kind: 'endpoint' }>): Given<Variant> {
  const url = webAddress(own.baseUrl)
  if (url === undefined) return refused('baseUrl', words.ownModels.notAnAddress)
  if (url.username !== '' || url.password !== '' || url.search !== '')
    return refused('baseUrl', words.ownModels.secretInAddress)
  const model = own.model.trim()
  if (model === '') return refused('model', words.ownModels.noModelName)
  const size = sizeTyped(own.sizeB)
  if (size === 'not-a-size') return refused('sizeB', words.ownModels.notASize)
  const baseUrl = url.href.replace(/\/+$/, '')
  const card: ModelCard = { id: `${url.host}:${model}`, name: model, ...(size && { size }) }
  const { door = 'openai', provider, reasoningEffort, price } = own
  const setup = {
    baseUrl,
    model,
    ...(provider !== undefined && { provider }),
    ...(reasoningEffort !== undefined && { reasoningEffort }),
  }
  const id = [door, baseUrl, model, ...(reasoningEffort ? [reasoningEffort] : [])].join(':')
  return { ok: true, value: { id, model: card, engine: door, setup, ...(price && { price }) } }
}

/** `owner/repository/file.gguf`, with or without the hub's address and a revision before the file. */
const hubFile =
  /^(?:https:\/\/huggingface\.co\/)?([\w.-]+\/[\w.-]+)\/(?:(?:resolve|blob)\/([\w.-]+)\/)?([\w./-]+\.gguf)(?:\?.*)?$/i

function ggufVariant(address: string): Given<Variant> {
  const typed = address.trim()
  if (!/\.gguf($|\?)/i.test(typed)) return refused('address', words.ownModels.notAGguf)
  const [, repository, revision, file] = hubFile.exec(typed) ?? []
  if (repository !== undefined && file !== undefined)
    return runByWllama(file, `hub:${repository}/${file}`, {
      from: 'hub',
      repository,
      file,
      ...(revision !== undefined && { revision }),
    })
  const url = webAddress(typed)
  if (url === undefined) return refused('address', words.ownModels.notAnAddress)
  return runByWllama(url.pathname, `url:${url.href}`, { from: 'url', url: url.href })
}

function mlcVariant(own: Extract<OwnModel, { kind: 'mlc' }>): Given<Variant> {
  const weights = webAddress(own.weights)
  if (weights === undefined) return refused('weights', words.ownModels.notAnAddress)
  const library = webAddress(own.library)
  if (library === undefined) return refused('library', words.ownModels.notAnAddress)
  if (!library.pathname.endsWith('.wasm')) return refused('library', words.ownModels.notALibrary)
  const integrity = own.integrity.trim()
  if (integrity !== '' && !/^sha(256|384|512)-[\w+/=]+$/.test(integrity))
    return refused('integrity', words.ownModels.notAFingerprint)
  const url = weights.href.endsWith('/') ? weights.href : `${weights.href}/`
  const name = nameOfMlc(url)
  const precision = /-(q\df(?:16|32)(?:_\d)?)/i.exec(`${url} ${library.href}`)?.[1]
  return {
    ok: true,
    value: {
      id: `mlc:${url}`,
      model: { id: `mlc:${url}`, name },
      engine: 'webllm',
      setup: {
        from: 'record',
        url,
        library: library.href,
        ...(integrity !== '' && { libraryIntegrity: integrity }),
        ...(precision !== undefined && { needsF16: /f16/i.test(precision) }),
      },
      ...(precision !== undefined && { precision: precision.toLowerCase() }),
    },
  }
}

/** The folder's own name: the part before `resolve/branch/`, where there is one. */
function nameOfMlc(url: string): string {
  const { pathname, host } = new URL(url.replace(/resolve\/[^/]+\/$/, ''))
  const folder = pathname.split('/').findLast((part) => part !== '') ?? host
  return folder.replace(/-q\df\d+(_\d)?(-MLC)?$/i, '')
}

function runByWllama(path: string, id: string, setup: EngineSetup): Given<Variant> {
  const { name, precision } = namedByFile(path)
  const value: Variant = {
    id,
    model: { id, name },
    engine: 'wllama',
    setup: { ...setup, cpuOnly: false },
    ...(precision !== undefined && { precision }),
  }
  return { ok: true, value }
}

function webAddress(text: string): URL | undefined {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined
}

function sizeTyped(text: string): ModelSize | undefined | 'not-a-size' {
  if (text.trim() === '') return undefined
  const billions = Number(text.trim().replace(',', '.'))
  if (!(billions > 0 && billions < 100_000 && isWithin('billionParameters', billions)))
    return 'not-a-size'
  const count = { low: billionParameters(billions), high: billionParameters(billions) }
  return { total: count, active: count, basis: 'published' }
}
