/**
 * What an engine or a host says of an answer in numbers. Anything may stand there: what is no number of
 * its kind counts as not said, so that the page counts for itself or says that it does not know.
 */
import { millisecondsFrom, tokensFrom } from '@/units/bounds'
import type { EngineTimings, TokenUsage } from './run-event'

type Said<Shape> = { readonly [Name in keyof Shape]?: unknown }

/** The counts that are whole numbers within their bounds. */
export const reportedUsage = (said: Said<TokenUsage>): TokenUsage => known(said, tokensFrom)

/** The times, in milliseconds, that are within their bounds. */
export const reportedTimings = (said: Said<EngineTimings>): EngineTimings =>
  known(said, millisecondsFrom)

const known = <Name extends string, Q extends number>(
  said: { readonly [Key in Name]?: unknown },
  read: (value: unknown) => Q | undefined,
): { readonly [Key in Name]?: Q } =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => {
      const quantity = read(value)
      return quantity === undefined ? [] : [[name, quantity]]
    }),
  ) as { readonly [Key in Name]?: Q }
