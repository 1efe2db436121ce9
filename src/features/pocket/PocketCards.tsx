/** The cards of the family: who they are, how they were trained, how often they are right. */
import type { PocketCard } from '@/catalog/pocket-cards'
import { usePocketCards } from '@/figures/queries'
import { countText, formatBytes, formatDuration, formatEnergy, formatRange } from '@/units/format'
import { bytes, joules, milliseconds, toWattHours } from '@/units/quantity'
import { Disclosure } from '@/ui/disclosure'
import { Notice } from '@/ui/notice'
import { words } from '@/words'
import { catalogWords } from '@/words/of-catalog'

const { cards } = catalogWords.pocket
const MS_PER_SECOND = 1000

export const PocketCards = () => {
  const { data, error } = usePocketCards()
  if (error !== null) return <Notice kind="error">{catalogWords.pocket.noCards}</Notice>
  return (
    <section aria-labelledby="pocket-cards">
      <h2 id="pocket-cards">{cards.title}</h2>
      <div className="pocket-cards">
        {data?.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </div>
    </section>
  )
}

const Card = ({ card }: { card: PocketCard }) => {
  const { architecture, corpus, training } = card
  const energy = {
    low: toWattHours(joules(training.joules.low)),
    mid: toWattHours(joules(training.joules.central)),
    high: toWattHours(joules(training.joules.high)),
  }
  const time = formatDuration(milliseconds(training.seconds * MS_PER_SECOND))
  const facts = [
    [cards.knows, card.knows.join(', ')],
    [cards.parameters, countText(card.parameters)],
    [
      cards.shape,
      cards.shapeText(architecture.layers, architecture.width, architecture.vocabulary),
    ],
    [
      cards.files,
      card.files.map((file) => `${file.quantisation} ${formatBytes(bytes(file.bytes))}`).join(', '),
    ],
    [
      cards.corpus,
      cards.corpusText(countText(corpus.pairsSeen), corpus.groups, countText(training.tokens)),
    ],
    [
      cards.training,
      cards.trainingText(
        time,
        cards.places[training.device],
        `${formatEnergy(energy.mid)} (${formatRange(energy)})`,
      ),
    ],
    ...(card.longer === undefined
      ? []
      : ([
          [
            cards.longer,
            cards.longerText(countText(card.longer.tokens), percentOf(card.longer.overall)),
          ],
        ] as const)),
    [cards.licence, card.license],
  ] as const
  return (
    <article className="pocket-card" aria-label={card.name}>
      <h3>{card.name}</h3>
      <p>{cards.honest}</p>
      <dl>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Disclosure summary={cards.accuracy} isLazy>
        <Accuracy card={card} />
      </Disclosure>
      <Disclosure summary={cards.answers} isLazy>
        <Answers card={card} />
      </Disclosure>
    </article>
  )
}

const percentOf = (value: number | null | undefined): string =>
  value === null || value === undefined ? words.page.facts.unknown : `${value} %`

const Accuracy = ({ card }: { card: PocketCard }) => (
  <div className="pocket-scroll" tabIndex={0} role="region" aria-label={cards.accuracy}>
    <table className="pocket-table">
      <thead>
        <tr>
          <th scope="col">{cards.group}</th>
          <th scope="col">{cards.unseenHead}</th>
          <th scope="col">{cards.questions}</th>
          {card.files.map((file) => (
            <th key={file.name} scope="col">
              {file.quantisation}
            </th>
          ))}
          <th scope="col">{cards.baseline}</th>
        </tr>
      </thead>
      <tbody>
        {card.evaluations[0]?.groups.map((group, row) => (
          <tr key={group.group}>
            <th scope="row">{group.group}</th>
            <td>{cards.unseen[group.unseen]}</td>
            <td>{group.questions}</td>
            {card.evaluations.map(({ file, groups }) => (
              <td key={file}>{percentOf(groups[row]?.accuracy)}</td>
            ))}
            <td>{percentOf(group.baseline)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Answers = ({ card }: { card: PocketCard }) => (
  <div className="pocket-scroll" tabIndex={0} role="region" aria-label={cards.answers}>
    <table className="pocket-table">
      <thead>
        <tr>
          <th scope="col">{cards.question}</th>
          <th scope="col">{cards.answer}</th>
          <th scope="col">{cards.right}</th>
        </tr>
      </thead>
      <tbody>
        {card.answers.map(({ question, answer, right }) => (
          <tr key={question}>
            <td>{question}</td>
            <td>{answer}</td>
            <td>{right ? cards.yes : cards.no}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
