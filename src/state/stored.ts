/** Reading back what was put into local storage: anything may stand there by now. */
import * as v from 'valibot'

type StoredPart<State> = { readonly [Key in keyof State]?: State[Key] | undefined }

/** `current` with what was stored in its place, as far as that still has the shape it should have. */
export function withStored<State extends object>(
  schema: v.GenericSchema<unknown, StoredPart<State>>,
  kept: unknown,
  current: State,
): State {
  const parsed = v.safeParse(schema, kept ?? {})
  if (!parsed.success) return current
  const known = Object.entries(parsed.output).filter(([, value]) => value !== undefined)
  return { ...current, ...Object.fromEntries(known) }
}
