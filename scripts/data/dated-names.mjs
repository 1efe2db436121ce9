/**
 * Names of APIs that lead to another model from a day on. The day is the release of the model that a name
 * leads to; on which day the maker turned it over is not published.
 */

/**
 * @typedef {object} DatedName
 * @property {string} vendor
 * @property {string} spelling
 * @property {string} id
 * @property {string} [from] the first day, as YYYY-MM-DD
 * @property {string} [until] the first day on which it led elsewhere
 */

/** @type {readonly { vendor: string, spelling: string, before: string, turned: string, after: string }[]} */
const turns = [
  {
    vendor: 'mistral',
    spelling: 'mistral-large-latest',
    before: 'mistralai/Mistral-Large-Instruct-2411',
    turned: '2025-12-02',
    after: 'mistralai/Mistral-Large-3-675B-Instruct-2512',
  },
  {
    vendor: 'mistral',
    spelling: 'mistral-small-latest',
    before: 'mistralai/Mistral-Small-3.2-24B-Instruct-2506',
    turned: '2026-03-16',
    after: 'mistralai/Mistral-Small-4-119B-2603',
  },
  {
    vendor: 'mistral',
    spelling: 'mistral-medium-latest',
    before: 'mistral:mistral-medium-2508',
    turned: '2026-04-29',
    after: 'mistralai/Mistral-Medium-3.5-128B',
  },
]

/** What each of these names led to, the older first. */
export const datedNames = turns.flatMap(
  ({ vendor, spelling, before, turned, after }) =>
    /** @type {readonly [DatedName, DatedName]} */ ([
      { vendor, spelling, id: before, until: turned },
      { vendor, spelling, id: after, from: turned },
    ]),
)

/** Names that EcoLogits of March 2026 gives the size of the older model. @param {string} name */
export const isOutOfDate = (name) => turns.some(({ spelling }) => `mistralai/${spelling}` === name)

/**
 * When a spelling led to a model, as far as it is known.
 *
 * @param {string} spelling with or without the vendor before it
 * @param {string} id
 * @param {string} read the day of the table that says so
 * @returns {{ from?: string, until?: string, asOf?: string }} `asOf` for a name that moves, on an unknown day
 */
export function datesOf(spelling, id, read) {
  const bare = spelling.split('/').at(-1)
  const known = datedNames.find((name) => name.spelling === bare && name.id === id)
  if (known?.from !== undefined) return { from: known.from }
  if (known?.until !== undefined) return { until: known.until }
  return /latest/.test(spelling) ? { asOf: read } : {}
}
