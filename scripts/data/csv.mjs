/** Reads comma-separated values: quoted fields, doubled quotes, line ends of either kind. */

/**
 * The rows of a CSV text, each by the names in its first line.
 *
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
export function readCsv(text) {
  const [header = [], ...rows] = readLines(text)
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])))
}

/** @param {string} text */
function readLines(text) {
  /** @type {string[][]} */
  const lines = []
  /** @type {string[]} */
  let line = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    line.push(cell)
    cell = ''
  }
  const endLine = () => {
    endCell()
    if (line.length > 1 || line[0] !== '') lines.push(line)
    line = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) cell += sign
    else if (sign === ',') endCell()
    else if (sign === '\n') endLine()
    else if (sign !== '\r') cell += sign
  }
  if (cell !== '' || line.length > 0) endLine()
  return lines
}

/**
 * A number from a cell; null where the cell is empty, so that an unknown is never zero.
 *
 * @param {string | undefined} cell
 * @returns {number | null}
 */
export function numberOrNull(cell) {
  if (cell === undefined || cell.trim() === '') return null
  const value = Number(cell)
  if (!Number.isFinite(value)) throw new Error(`not a number: ${cell}`)
  return value
}

/**
 * A number from a cell that must hold one.
 *
 * @param {string | undefined} cell
 * @returns {number}
 */
export function number(cell) {
  const value = numberOrNull(cell)
  if (value === null) throw new Error('a number is missing')
  return value
}
