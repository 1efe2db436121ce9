/** What the engine has to know of a variant: which of the library's models it is, or where one lies. */
import * as v from 'valibot'

const address = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//i))
const needs = {
  /** Whether its shaders compute in 16 bits. Absent: not known beforehand. */
  needsF16: v.optional(v.boolean()),
  /** Of graphics memory, in 10⁶ bytes, as WebLLM states it. */
  memoryMB: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** Whether WebLLM marks it as fit for phones and small graphics processors. */
  isForSmallDevices: v.optional(v.boolean()),
}

export const webllmSetup = v.variant('from', [
  /** A model of the library's own list, by its name there. */
  v.object({
    from: v.literal('prebuilt'),
    model: v.pipe(v.string(), v.regex(/^[\w.-]+$/)),
    ...needs,
  }),
  /** A model of the visitor's own: the folder of its weights, and the library compiled for it. */
  v.object({
    from: v.literal('record'),
    url: address,
    library: address,
    /** `sha256-…` of the library, where whoever made it published one. */
    libraryIntegrity: v.optional(v.pipe(v.string(), v.regex(/^sha(256|384|512)-[\w+/=]+$/))),
    ...needs,
  }),
])
export type WebllmSetup = v.InferOutput<typeof webllmSetup>
