/**
 * Models as the catalog had them before a name led elsewhere, or before a size was mended: what a figure
 * was worked out with that was published then. It gives no figure of today.
 *
 * Frozen: no import makes this table anew. What the catalog changes is added with the day.
 */
import type { ModelCard } from '@/comparison/model-card'
import { billionParameters } from '@/units/quantity'
import { vendorOfHost } from '../identities'
import table from './table.json'

type Row = (typeof table.rows)[number]

const rows: ReadonlyMap<string, Row> = new Map(table.rows.map((row) => [row.spelling, row]))

const countOf = ([low = 0, high = low]: readonly number[]) => ({
  low: billionParameters(low),
  high: billionParameters(high),
})

/** The model that a name led to at an endpoint until 2026-11-28; undefined where it leads there still. */
export function modelAtHostEarlier(host: string, name: string): ModelCard | undefined {
  const vendor = vendorOfHost(host)
  const row = rows.get(vendor === undefined ? name.replace(/:[\w-]+$/, '') : `${vendor}:${name}`)
  if (row === undefined) return undefined
  const { id, name: called, totalB, activeB, sizeBasis } = row
  return {
    id,
    name: called,
    size: {
      total: countOf(totalB),
      active: countOf(activeB),
      basis: sizeBasis === 'guessed' ? 'guessed' : 'published',
    },
  }
}
