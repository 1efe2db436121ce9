/** The digits of a quantity, without its unit: two significant ones, never "0.00", never "NaN". */

/** What stands where nothing is known. */
export const UNKNOWN = 'unknown'

const twoDigits = new Intl.NumberFormat('en', {
  minimumSignificantDigits: 2,
  maximumSignificantDigits: 2,
})
const upToThreeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** Outside these, powers of ten are easier to read than rows of zeros. */
const SMALLEST_PLAIN = 1e-4
const LARGEST_PLAIN = 1e9

const superscripts = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const
const raised = (exponent: number): string =>
  (exponent < 0 ? '⁻' : '') +
  Array.from(String(Math.abs(exponent)), (digit) => superscripts[Number(digit)]).join('')

const inPowersOfTen = (value: number): string => {
  const [digits = '', exponent = ''] = value.toExponential(1).split('e')
  return `${digits} × 10${raised(Number(exponent))}`
}

/** Two significant digits of a number that is not negative: "0.20", "7.0", "12,000", "1.1 × 10⁻⁷". */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return UNKNOWN
  if (value === 0) return '0'
  if (value < SMALLEST_PLAIN || value >= LARGEST_PLAIN) return inPowersOfTen(value)
  return twoDigits.format(value)
}

/** A number that somebody published or counted: at most three significant digits, no padding. */
export const publishedText = (value: number): string =>
  Number.isFinite(value) ? upToThreeDigits.format(value) : UNKNOWN

/** A count of whole things, all digits kept. */
export const countText = (value: number): string =>
  Number.isFinite(value) ? whole.format(value) : UNKNOWN

/**
 * A bare factor inside a sentence ("3 to 6 times"): one decimal below three, whole numbers above,
 * two significant digits from a hundred.
 */
export function factorText(factor: number): string {
  if (!Number.isFinite(factor)) return UNKNOWN
  if (factor < 2.95 || factor >= 100) return numberText(factor)
  return whole.format(factor)
}

/** A share between 0 and 1 as whole percent; what is not nothing is never "0 %". */
export function percentText(share: number): string {
  if (!Number.isFinite(share)) return UNKNOWN
  const percent = share * 100
  if (percent === 0) return '0 %'
  if (percent < 1) return `${numberText(percent)} %`
  return `${whole.format(percent)} %`
}

/** A tick of an axis: as short as it can be, "0.1", "1", "200". */
export const axisText = (value: number): string => String(Number(value.toPrecision(2)))
