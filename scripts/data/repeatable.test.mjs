/** The tables that ship are those that the import makes: nothing was typed into them afterwards. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pathOf } from '../root.mjs'
import { tableText } from './table.mjs'
import { digestOf, DIGESTS, importAll } from './tables.mjs'

/** The published files of all sources, which are too many to ship. */
const sources = process.env['RIGHTSIZE_SOURCES'] ?? pathOf('../shared/sources')

/** @type {Record<string, string>} */
const digests = JSON.parse(readFileSync(pathOf(DIGESTS), 'utf8'))
const committed = (/** @type {string} */ path) => readFileSync(pathOf(path), 'utf8')

describe('the committed tables', () => {
  it.each(Object.keys(digests))('have the digest of their import: %s', (path) => {
    expect(digestOf(committed(path))).toBe(digests[path])
  })
  it.skipIf(!existsSync(sources))(
    'are, to the byte, what the published files give today',
    async () => {
      const fresh = await importAll(sources)
      expect(fresh.map(({ path }) => path).sort()).toEqual(Object.keys(digests).sort())
      for (const { path, table } of fresh) expect(tableText(table), path).toBe(committed(path))
    },
  )
})
