/** One row for each field of a store that is kept on this device: its shape, and how two tabs' changes meet. */
import type * as v from 'valibot'
import { mergeEntries, mergeList, mergeWhole, type Merge } from './merge'

export interface Field<Value> {
  /** As it stands in storage. What does not fit counts as absent. */
  readonly schema: v.GenericSchema<unknown, Value>
  readonly merge: Merge<Value>
  /** Each tab has its own, which outlives a reload; a new tab starts with the one written last. */
  readonly isOfTab: boolean
  /** The part of it that may be kept. */
  readonly keep: (value: Value) => Value
}

export type Fields<State> = { readonly [Name in keyof State]-?: Field<State[Name]> }

/** One value: the last change stands. */
export const whole = <Value>(schema: v.GenericSchema<unknown, Value>): Field<Value> => ({
  schema,
  merge: mergeWhole,
  isOfTab: false,
  keep: (value) => value,
})

/** One value that each tab has for itself. */
export const ofTab = <Value>(schema: v.GenericSchema<unknown, Value>): Field<Value> => ({
  ...whole(schema),
  isOfTab: true,
})

/** An object whose entries change one by one. */
export const byEntry = <Value extends object>(
  schema: v.GenericSchema<unknown, Value>,
): Field<Value> => ({ ...whole(schema), merge: mergeEntries })

/**
 * A list whose entries come and go one by one.
 *
 * @param nameOf the same for two entries where one replaces the other
 * @param isKept entries for which this is false stay in this tab
 */
export const asList = <Entry>(
  schema: v.GenericSchema<unknown, readonly Entry[]>,
  nameOf: (entry: Entry) => string,
  isKept: (entry: Entry) => boolean = () => true,
): Field<readonly Entry[]> => ({
  ...whole(schema),
  merge: mergeList(nameOf),
  keep: (entries) => entries.filter(isKept),
})
