/** What somebody sent, for an `<iframe>`: finding, chart, answers, and where all of it opens. */
import type { Embedded } from '@/features/received/embedded'
import { numberText } from '@/units/format'
import { Markdown } from '@/ui/markdown'
import { RangeChart } from '@/ui/range-chart'
import { LongText } from '@/ui/show-rest'
import { words } from '@/words'
import { sharing } from '@/words/of-sharing'
import './embed.css'

const { page, share } = words
const { copies } = sharing

type Sheet = Embedded['sheet']

export const EmbeddedReceipt = ({ embedded: { sheet, isNewer } }: { embedded: Embedded }) => (
  <main className="embed">
    {sheet.title !== undefined && <h1 dir="auto">{sheet.title}</h1>}
    <blockquote dir="auto">
      <LongText text={sheet.question} />
    </blockquote>
    {isNewer && <p role="status">{share.newer}</p>}
    {sheet.finding !== undefined && (
      <>
        <h2>{sheet.finding.headline}</h2>
        {sheet.finding.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </>
    )}
    <Chart sheet={sheet} />
    <SheetAnswers sheet={sheet} />
    {sheet.note !== undefined && <p dir="auto">{sheet.note}</p>}
    <footer>
      <p>
        {sheet.source} {share.claim}
      </p>
      <a href={sheet.link} target="_blank" rel="noopener">
        {sharing.ways.embed.open}
      </a>
    </footer>
  </main>
)

export const SheetAnswers = ({ sheet }: { sheet: Sheet }) => (
  <div className="embed-answers">
    {sheet.rows.map((row, index) => (
      <Answer key={index} row={row} />
    ))}
  </div>
)

const Chart = ({ sheet: { rows, unit } }: { sheet: Sheet }) =>
  rows.every(({ bar }) => bar === undefined) ? null : (
    <figure>
      <figcaption>{page.energy.chart.title(unit)}</figcaption>
      <RangeChart
        rows={rows.map(({ name, bar, energy, accepted }, index) => ({
          id: String(index),
          name,
          range: bar,
          label: bar === undefined ? page.energy.unknown : numberText(bar.mid),
          value: energy?.best ?? page.energy.unknown,
          ends: energy?.range ?? page.energy.unknown,
          ...(accepted === true && { tone: 'accepted' as const }),
        }))}
      />
    </figure>
  )

const Answer = ({ row }: { row: Sheet['rows'][number] }) => {
  const { name, size, energy, tokens, time, accepted, answer } = row
  const facts = [energy && `${energy.range} · ${energy.mark}`, tokens, time]
  return (
    <article aria-label={name} className={accepted === true ? 'embed-accepted' : undefined}>
      <h3>
        <bdi>{name}</bdi> {size !== undefined && <small>{size}</small>}
      </h3>
      {energy !== undefined && <b>{energy.best}</b>}
      <p className="embed-facts">{facts.filter(Boolean).join(' · ')}</p>
      {answer !== undefined &&
        (answer === '' ? <p>{copies.emptyAnswer}</p> : <Markdown text={answer} isFinal />)}
      {accepted !== undefined && <p>{accepted ? share.judged.yes : share.judged.no}</p>}
    </article>
  )
}
