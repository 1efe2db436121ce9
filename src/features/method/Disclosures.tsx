/** What makers and studies have published of one query, with our own range beside each. */
import { useHeld, type Held } from '@/figures/held'
import { publishedValue, rangeText } from '@/figures/parts/whose-numbers'
import { formatTokens } from '@/units/format'
import { publishedWords } from '@/words/of-published'

const { held: text, published } = publishedWords

interface Column {
  readonly name: string
  readonly text: (row: Held) => string
  readonly note?: (row: Held) => string
}

const columns: readonly Column[] = [
  {
    name: text.columns.who,
    text: ({ check }) => check.disclosure.who,
    note: ({ check }) => check.disclosure.subject,
  },
  { name: text.columns.value, text: publishedValue, note: ({ check }) => check.disclosure.scope },
  {
    name: text.columns.model,
    text: ({ name }) => name,
    note: ({ check }) => text.length(formatTokens(check.outputTokens), check.isLengthAssumed),
  },
  { name: text.columns.ours, text: rangeText },
  { name: text.columns.holds, text: ({ holds, times }) => (holds ? text.yes : text.no(times)) },
]

export const Disclosures = () => {
  const rows = useHeld()
  if (rows === undefined) return null
  return (
    <section aria-labelledby="held-title">
      <h2 id="held-title">{text.title}</h2>
      <p>{text.why}</p>
      <p>{text.count(rows.filter(({ holds }) => holds).length, rows.length)}</p>
      <div className="validation-scroll" tabIndex={0} role="region" aria-labelledby="held-title">
        <table className="validation-table held-table">
          <thead>
            <tr>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.check.id}>
                {columns.map(({ name, text: cell, note }) => (
                  <td key={name}>
                    {cell(row)}
                    {note && <small>{note(row)}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{text.carbonNote}</p>
      <p>{text.better}</p>
      <ul>
        {[
          ...new Map(
            rows.map(({ check: { disclosure } }) => [disclosure.url, disclosure]),
          ).values(),
        ].map(({ url, source, readIn }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer noopener">
              {source}
            </a>
            , {published.readIn(readIn)}
          </li>
        ))}
      </ul>
    </section>
  )
}
