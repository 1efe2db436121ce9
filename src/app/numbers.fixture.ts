/** Numbers that no honest page writes, and every place of a sample where one can stand. */

/** As JSON: `1e999` is read as infinity, and JSON has no other way to say it or what is no number. */
export const hostileNumbers = [
  '0',
  '-0',
  '-1',
  '"NaN"',
  '1e999',
  '-1e999',
  '5e-324',
  '1e-320',
  '1e308',
  '9007199254740993',
  '"12"',
  'null',
] as const

/** The smallest and largest that may stand there: nothing may break at the ends either. */
export const ends = ['1e-30', '1e-9', '1', '1e6', '1e8', '1e9', '1e12', '1e13', '8.64e15'] as const

export type Path = readonly (string | number)[]

/** Where a number stands, in their order: a field that is added is found by itself. */
export function numbersIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'number') return [path]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value))
    return value.flatMap((part: unknown, place) => numbersIn(part, [...path, place]))
  return Object.entries(value).flatMap(([name, part]) => numbersIn(part, [...path, name]))
}

const MARK = 'here the number is put'

const withMark = (value: unknown, [key, ...rest]: Path): unknown => {
  if (key === undefined) return MARK
  if (Array.isArray(value))
    return value.map((part: unknown, place) => (place === key ? withMark(part, rest) : part))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === key ? withMark(part, rest) : part]),
  )
}

/** The JSON of the sample with another number, given as JSON, at each of the places. */
export const jsonWith = (sample: unknown, paths: readonly Path[], number: string): string =>
  JSON.stringify(paths.reduce(withMark, sample)).replaceAll(`"${MARK}"`, number)
