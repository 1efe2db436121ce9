/**
 * Two sets of changes to one thing made into one: what we changed since the base, and what others did.
 * Where both changed the same, ours stands, for it is the later. Undefined is absent.
 */

/** What it was when both last agreed; what we made of it; what others made of it. */
export type Merge<Value> = (base: Value, ours: Value, theirs: Value) => Value

/** One text for values that are equal, in whatever order their fields were set; undefined has none. */
const textOf = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || textOf(one) === textOf(other)

/** As one: nothing of the other is mixed in. Gives `ours` itself wherever nothing has to change. */
export const mergeWhole = <Value>(base: Value, ours: Value, theirs: Value): Value =>
  isSame(theirs, base) || isSame(ours, theirs) || !isSame(ours, base) ? ours : theirs

type Entries = ReadonlyMap<string, unknown>

/** Entry by entry, in our order, with what others added at the end. */
const mergeMaps = <Value>(
  base: ReadonlyMap<string, Value>,
  ours: ReadonlyMap<string, Value>,
  theirs: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> => {
  const merged = new Map<string, Value>()
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const value = mergeWhole(base.get(name), ours.get(name), theirs.get(name))
    if (value !== undefined) merged.set(name, value)
  }
  return merged
}

/** Of an object: field by field. */
export function mergeEntries<Value extends object>(base: Value, ours: Value, theirs: Value): Value {
  if (isSame(theirs, base)) return ours
  const entries = (value: Value): Entries => new Map(Object.entries(value))
  const merged = Object.fromEntries(mergeMaps(entries(base), entries(ours), entries(theirs)))
  // Each field of it is one of theirs or ours.
  return isSame(merged, ours) ? ours : (merged as Value)
}

/** Of a list: entry by entry, each found again by its own name. */
export const mergeList =
  <Entry>(nameOf: (entry: Entry) => string): Merge<readonly Entry[]> =>
  (base, ours, theirs) => {
    if (isSame(theirs, base)) return ours
    if (isSame(ours, base)) return theirs
    const named = (list: readonly Entry[]) => new Map(list.map((entry) => [nameOf(entry), entry]))
    return [...mergeMaps(named(base), named(ours), named(theirs)).values()]
  }
