/** What the engine has to know of a variant: where the model's file is, and how to compute. */
import * as v from 'valibot'
import type { EngineSetup } from '@/comparison/variant'

const positiveWhole = v.pipe(v.number(), v.integer(), v.minValue(1))

const computing = {
  /** Leaves the graphics processor out of it. */
  cpuOnly: v.boolean(),
  /** Of the processor. Absent: half of those that the browser says there are. */
  threads: v.optional(positiveWhole),
  /** Room for prompt and answer together. Absent: 4,096, or what the model was trained for. */
  contextTokens: v.optional(positiveWhole),
}

const ggufPath = v.pipe(
  v.string(),
  v.regex(/^[\w.+-]+(\/[\w.+-]+)*\.gguf$/i),
  v.check((path) => !path.split('/').includes('..')),
)
const webAddress = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//i))

export const wllamaSetup = v.variant('from', [
  /** A path from the page's own folder. */
  v.object({ from: v.literal('site'), file: ggufPath, ...computing }),
  v.object({ from: v.literal('url'), url: webAddress, ...computing }),
  /** A file of a repository on huggingface.co. */
  v.object({
    from: v.literal('hub'),
    repository: v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/)),
    file: ggufPath,
    revision: v.optional(v.pipe(v.string(), v.regex(/^[\w.-]+$/))),
    ...computing,
  }),
  /** A file that the visitor opened, by its id in this page. */
  v.object({ from: v.literal('file'), fileId: v.string(), ...computing }),
])
export type WllamaSetup = v.InferOutput<typeof wllamaSetup>

export interface Computing {
  readonly cpuOnly: boolean
  readonly threads?: number
  readonly contextTokens?: number
}

/** A model that is served with the page, by its path from the page's folder. */
export const siteModel = (file: string, computing: Computing): EngineSetup => ({
  from: 'site',
  file,
  ...computing,
})

/** A model at any address that lets web pages fetch it. */
export const urlModel = (url: string, computing: Computing): EngineSetup => ({
  from: 'url',
  url,
  ...computing,
})

/** A model on the hub: repository (`owner/name`), file in it, and branch or commit if not `main`. */
export const hubModel = (
  where: { readonly repository: string; readonly file: string; readonly revision?: string },
  computing: Computing,
): EngineSetup => ({ from: 'hub', ...where, ...computing })

/** A file that the visitor opened in this page. */
export const fileModel = (fileId: string, computing: Computing): EngineSetup => ({
  from: 'file',
  fileId,
  ...computing,
})
