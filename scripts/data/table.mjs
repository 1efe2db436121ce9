/** How a table of ours is written: what it is, unit, origin, day and licence first, then its rows. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * @typedef {object} Source
 * @property {string} title
 * @property {string} url
 * @property {string} version commit or release, and the date of the data
 * @property {string} read the day it was read, as YYYY-MM-DD
 * @property {string} licence
 *
 * @typedef {object} Table
 * @property {string} what
 * @property {string} licence of this table
 * @property {Record<string, string>} units of the columns that are not plain text
 * @property {readonly Source[]} sources
 * @property {readonly object[]} rows
 *
 * @typedef {object} Dropped
 * @property {string} row
 * @property {string} why
 *
 * @typedef {object} Imported
 * @property {string} path of the table, from the root of the repository
 * @property {Table} table
 * @property {readonly Dropped[]} dropped
 */

/**
 * One row a line, so that a change of the data reads as a change of lines.
 *
 * @param {Table} table
 * @returns {string}
 */
export function tableText({ rows, ...head }) {
  const top = JSON.stringify(head, null, 2).slice(0, -2)
  const body = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')
  return `${top},\n  "rows": [\n${body}\n  ]\n}\n`
}

/**
 * @param {string} path
 * @param {Table} table
 */
export async function writeTable(path, table) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, tableText(table))
}
