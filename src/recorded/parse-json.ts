/** JSON as programs write it: Python puts `NaN` and `Infinity` into it, which stand for no number here. */

const notNumbers = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g

/** Undefined where it is no JSON. A number that is none becomes null. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    if (!/\b(?:NaN|Infinity)\b/.test(text)) return undefined
  }
  try {
    const mended = text.replace(notNumbers, (found) => (found.startsWith('"') ? found : 'null'))
    return JSON.parse(mended) as unknown
  } catch {
    return undefined
  }
}
