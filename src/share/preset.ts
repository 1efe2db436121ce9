/**
 * Addresses that people write by hand: `#models=pocket-3m,qwen2.5-0.5b&prompt=Why+is+the+sky+blue`.
 * In the fragment, so that no host logs a prompt. They fill the form and run nothing.
 */
import * as v from 'valibot'
import { words } from '@/words'
import { holdsKey } from './key-shapes'
import type { Read } from './read-receipt'

const MOST_LETTERS = 100_000
const names = ['models', 'prompt', 'system', 'temperature', 'tokens', 'seed'] as const

export interface Preset {
  /** As they were written; the page looks for models that are called so. */
  readonly models: readonly string[]
  readonly prompt?: string
  readonly system?: string
  readonly temperature?: number
  readonly tokens?: number
  readonly seed?: number
}

const whole = (least: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(least))

const schema = v.object({
  models: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(4000),
      v.transform((list) => list.split(',').flatMap((model) => model.trim() || [])),
      v.maxLength(32),
    ),
    '',
  ),
  prompt: v.exactOptional(v.string()),
  system: v.exactOptional(v.string()),
  temperature: v.exactOptional(
    v.pipe(v.string(), v.regex(/^\d(\.\d{1,4})?$/), v.transform(Number), v.maxValue(2)),
  ),
  tokens: v.exactOptional(whole(1)),
  seed: v.exactOptional(whole(0)),
})

export const isPresetFragment = (fragment: string): boolean =>
  /^#(models|prompt|system)=/.test(fragment)

/** What the address asks for, or a sentence on what is wrong with it. */
export function readPreset(fragment: string): Read<Preset> {
  if (fragment.length > MOST_LETTERS) return { ok: false, why: words.share.tooLarge }
  const parameters = new URLSearchParams(fragment.slice(1))
  const given = names.flatMap((name) => {
    const value = parameters.get(name)
    return value === null ? [] : [[name, value]]
  })
  const read = v.safeParse(schema, Object.fromEntries(given))
  if (!read.success)
    return { ok: false, why: words.share.wrongPreset(v.getDotPath(read.issues[0]) ?? '') }
  if (holdsKey(JSON.stringify(read.output))) return { ok: false, why: words.share.holdsKey }
  return { ok: true, value: read.output }
}
