/** Numbers of a receipt with fewer digits, that a page shows all the same as those they came from. */

/** Pages show two significant digits; these are tried until those two are sure. */
const DIGITS = [4, 7, 17]

/** Whether it lies in the middle between two numbers of two digits, where the next digit decides. */
const isMiddle = (value: number): boolean => /^\d\.\d5e/.test(value.toExponential())

/**
 * Four significant digits; more where four would be rounded to another two digits than the number
 * itself: 0.42496 as 0.4250, and then as 0.43.
 */
export function rounded(value: number): number {
  const short = DIGITS.map((digits) => Number(value.toPrecision(digits)))
  return short.find((candidate) => !isMiddle(candidate)) ?? value
}
