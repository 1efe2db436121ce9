/** What this engine needs to find a model: an address and a name. A key is never part of it. */
import * as v from 'valibot'
import type { EngineSetup } from '@/comparison/variant'
import { engineWords } from '@/words/of-engines'
import type { Protocol } from './door'

export interface EndpointSetup {
  /** As hosts print it, such as `https://api.example.org/v1`; slashes at the end do no harm. */
  readonly baseUrl: string
  /** As the host spells it. */
  readonly model: string
  /** Sent as it is; absent leaves it to the host. */
  readonly reasoningEffort?: string
  /** Id of a provider in the catalog's table, where the visitor chose one. */
  readonly provider?: string
}

/** The setup of a variant that this engine runs. */
export const endpointSetup = (setup: EndpointSetup): EngineSetup => {
  const { baseUrl, model, reasoningEffort, provider } = setup
  return {
    baseUrl,
    model,
    ...(reasoningEffort !== undefined && { reasoningEffort }),
    ...(provider !== undefined && { provider }),
  }
}

const schema = v.object({
  baseUrl: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  model: v.pipe(v.string(), v.nonEmpty()),
  reasoningEffort: v.optional(v.pipe(v.string(), v.nonEmpty())),
})

export interface Endpoint {
  readonly baseUrl: string
  /** Where the prompt is sent. */
  readonly address: string
  /** For sentences: name and port, no path, for a path may hold a secret. */
  readonly host: string
  readonly hostname: string
  readonly protocol: string
  readonly model: string
  readonly reasoningEffort: string | undefined
}

export type ReadSetup =
  { readonly ok: true; readonly endpoint: Endpoint } | { readonly ok: false; readonly why: string }

/** The endpoint that a setup describes, or a sentence on what is wrong with it. */
export function readSetup(setup: EngineSetup, { addressOf }: Protocol): ReadSetup {
  const parsed = v.safeParse(schema, setup)
  if (!parsed.success) {
    const fields = parsed.issues.map((issue) => v.getDotPath(issue)).join(', ')
    return { ok: false, why: engineWords.openai.notASetup(fields) }
  }
  const { baseUrl, model, reasoningEffort } = parsed.output
  if (!URL.canParse(baseUrl)) return { ok: false, why: engineWords.openai.notAnAddress }
  const url = new URL(baseUrl)
  const { host, hostname, protocol } = url
  if (protocol !== 'https:' && protocol !== 'http:')
    return { ok: false, why: engineWords.openai.notAnAddress }
  if (url.username !== '' || url.password !== '')
    return { ok: false, why: engineWords.openai.credentialsInAddress }
  const address = addressOf(url, model)
  return {
    ok: true,
    endpoint: { baseUrl, address, host, hostname, protocol, model, reasoningEffort },
  }
}
