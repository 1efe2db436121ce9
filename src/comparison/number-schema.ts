/** Numbers from outside, held to the bounds of their kind (`units/bounds.ts`). */
import * as v from 'valibot'
import { isWithin, type NumberKind } from '@/units/bounds'

/** A number of this kind; zero is one. */
export const numberOf = (kind: NumberKind) =>
  v.pipe(
    v.number(),
    v.check((value: number) => isWithin(kind, value)),
    // There is no "-0 tokens".
    v.transform((value) => value + 0),
  )

/** A whole number of this kind. */
export const wholeOf = (kind: NumberKind) => v.pipe(numberOf(kind), v.integer())
