/**
 * Rows of a data set at huggingface.co, a page at a time, as its datasets-server gives them. One page is a
 * file like any other; pages are put together with `joinRecorded`.
 */

/** As many rows as the host gives at once. */
export const ROWS_OF_PAGE = 100

export interface DatasetRows {
  /** `owner/name`. */
  readonly dataset: string
  readonly config: string
  readonly split: string
  /** The first row, from 0. */
  readonly offset: number
}

export const rowsHost = 'datasets-server.huggingface.co'

export const rowsAddress = ({ dataset, config, split, offset }: DatasetRows): string => {
  const query = { dataset, config, split, offset: String(offset), length: String(ROWS_OF_PAGE) }
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `https://${rowsHost}/rows?${pairs.join('&')}`
}

/** The data set that a visitor names, by `owner/name` or by the address of its page; undefined for neither. */
export function datasetNamed(given: string): string | undefined {
  const bare = given.trim().replace(/^https:\/\/(www\.)?(huggingface\.co|hf\.co)\/datasets\//, '')
  return /^([\w.-]+\/[\w.-]+)(?:[/?#].*)?$/.exec(bare)?.[1]
}
