/** What a person means who types a number: `0.5`, `0,5`, `.5`, `-1`, `1e3`. */
import { LEAST } from '@/units/bounds'

export interface Bounds {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

export type Reading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'out-of-bounds' }

const aNumber = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i

/** Reads a typed number; an empty field is not zero. */
export function readNumber(typed: string, { min, max }: Bounds): Reading {
  const text = typed.trim()
  if (text === '') return { kind: 'empty' }
  if (!aNumber.test(text)) return { kind: 'not-a-number' }
  const value = Number(text.replace(',', '.'))
  if (!Number.isFinite(value)) return { kind: 'out-of-bounds' }
  if (value !== 0 && Math.abs(value) < LEAST) return { kind: 'out-of-bounds' }
  if ((min !== undefined && value < min) || (max !== undefined && value > max))
    return { kind: 'out-of-bounds' }
  return { kind: 'number', value }
}

/** The number one step up or down, inside the bounds, without the dust of binary fractions. */
export function stepNumber(value: number | undefined, step: number, { min, max }: Bounds): number {
  const next = Number(((value ?? min ?? -step) + step).toPrecision(12))
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next))
}
