/** What a host says about its own error, whatever shape it puts that in. */
import * as v from 'valibot'
import { parsedJson } from './chunk'

export interface HostWords {
  /** As sent: not yet masked, not yet shortened. Empty where the host says nothing. */
  readonly message: string
  /** Such as `model_not_found`; empty where there is none. */
  readonly code: string
  /** The field of the request that is meant; empty where there is none. */
  readonly parameter: string
}

const word = v.fallback(v.optional(v.string(), ''), '')
const details = v.object({
  message: word,
  msg: word,
  detail: word,
  code: v.fallback(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), ''),
  type: word,
  param: word,
})

const said = (shown: unknown): HostWords | undefined => {
  if (typeof shown === 'string') return { message: shown, code: '', parameter: '' }
  const parsed = v.safeParse(details, shown)
  if (!parsed.success) return undefined
  const { message, msg, detail, code, type, param } = parsed.output
  const text = [message, msg, detail].find((candidate) => candidate !== '') ?? ''
  return { message: text, code: code === '' ? type : code, parameter: param }
}

const nested = v.object({ error: v.optional(v.unknown()), detail: v.optional(v.unknown()) })

/** Hosts put one or two objects around their words; what lies deeper is not looked for. */
const DEEPEST = 8

/** Of an error object: `{message}`, a bare sentence, or `{error: …}` and `{detail: [{msg}]}` around. */
export function hostWordsOf(error: unknown): HostWords {
  let inner: unknown = error
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    if (Array.isArray(inner)) inner = inner[0]
    const around = v.safeParse(nested, inner)
    const { error: within, detail } = around.success ? around.output : {}
    if (within !== undefined && within !== null) inner = within
    else if (Array.isArray(detail)) inner = detail
    else break
  }
  return said(inner) ?? { message: '', code: '', parameter: '' }
}

/** Of a reply's body; a page of HTML says nothing that a visitor should read. */
export function hostWordsIn(body: string): HostWords {
  const json = parsedJson(body)
  if (json !== undefined) return hostWordsOf(json)
  return { message: /^\s*</.test(body) ? '' : body, code: '', parameter: '' }
}
