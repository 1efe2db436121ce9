/** Every table that ships with the page: what it is, under which licence, and what it was made from. */
const tables = import.meta.glob<string>(
  ['/src/{catalog,energy}/**/*.json', '!**/__fixtures__/**'],
  {
    eager: true,
    import: 'what',
  },
)
const licences = import.meta.glob<string>(
  ['/src/{catalog,energy}/**/*.json', '!**/__fixtures__/**'],
  {
    eager: true,
    import: 'licence',
  },
)
const sources = import.meta.glob<readonly CreditedSource[]>(
  ['/src/{catalog,energy}/**/*.json', '!**/__fixtures__/**'],
  {
    eager: true,
    import: 'sources',
  },
)

export interface CreditedSource {
  readonly title: string
  readonly url: string
  /** Commit or release, and the date of the data. */
  readonly version: string
  readonly read: string
  readonly licence: string
}

export interface Credit {
  /** Of the table, from the root of the repository. */
  readonly path: string
  readonly what: string
  readonly licence: string
  readonly sources: readonly CreditedSource[]
}

/** In the order of their paths. Only the heads of the tables are read, not their rows. */
export const credits: readonly Credit[] = Object.entries(tables)
  .map(([path, what]) => ({
    path: path.replace(/^\//, ''),
    what,
    licence: licences[path] ?? '',
    sources: sources[path] ?? [],
  }))
  .sort((a, b) => (a.path < b.path ? -1 : 1))
