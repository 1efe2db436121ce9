/** A variant as it is kept in local storage, with bounds on every field. */
import * as v from 'valibot'
import { numberOf } from '@/comparison/number-schema'
import type { Variant } from '@/comparison/variant'
import { billionParameters, bytes } from '@/units/quantity'

const text = v.pipe(v.string(), v.maxLength(2000))
const billions = v.pipe(numberOf('billionParameters'), v.transform(billionParameters))
const ends = v.object({ low: billions, high: billions })

export const keptVariant: v.GenericSchema<unknown, Variant> = v.object({
  id: text,
  model: v.object({
    id: text,
    name: text,
    vendor: v.exactOptional(text),
    licence: v.exactOptional(text),
    size: v.exactOptional(
      v.object({
        total: ends,
        active: ends,
        basis: v.picklist(['published', 'from-name', 'guessed']),
      }),
    ),
  }),
  precision: v.exactOptional(text),
  engine: text,
  setup: v.record(text, v.union([text, v.number(), v.boolean()])),
  download: v.exactOptional(v.pipe(numberOf('bytes'), v.transform(bytes))),
})
