/** What was published of a model, each figure with its own scope; apart from all estimates. */
import type { GramsCO2e, WattHours } from '@/units/quantity'
import { formatMass } from '@/units/format'
import { publishedWords } from '@/words/of-published'
import { Misses, type HeldFigure } from './Misses'

const { published } = publishedWords

export interface PublishedFigure {
  readonly who: string
  readonly subject: string
  readonly about: 'model' | 'maker' | 'any'
  readonly energy?: {
    readonly mid: WattHours
    readonly low?: WattHours
    readonly high?: WattHours
  }
  readonly scope: string
  readonly readIn: string
  readonly source: string
  readonly url: string
}

export interface PublishedTraining {
  readonly figures: readonly {
    readonly name: string
    readonly emissions: GramsCO2e
    readonly marketBased?: GramsCO2e
    readonly basis: string
    readonly scope: string
    readonly source: string
    readonly url: string
  }[]
  readonly contradiction?: number
  /** For a billion parameters. */
  readonly perBillion?: { readonly low: GramsCO2e; readonly high: GramsCO2e }
}

interface PublishedProps {
  readonly disclosures: readonly PublishedFigure[]
  readonly training: PublishedTraining | undefined
  /** Our own figures beside those of them that speak of this model. */
  readonly held: readonly HeldFigure[]
}

export const Published = ({ disclosures, training, held }: PublishedProps) => (
  <section className="whose">
    {disclosures.length + held.length > 0 && (
      <>
        <h3>{published.title}</h3>
        <p>{published.why}</p>
        <Misses figures={held} />
        <dl>
          {disclosures.map((figure) => (
            <div key={`${figure.subject} ${figure.url}`}>
              <dt>{published.name(figure.who, figure.subject)}</dt>
              <dd>
                {[
                  published.about[figure.about],
                  figure.scope,
                  published.readIn(figure.readIn),
                ].join('; ')}{' '}
                <Link {...figure} />
              </dd>
            </div>
          ))}
        </dl>
      </>
    )}
    {training !== undefined && <TrainingFigures {...training} />}
  </section>
)

const TrainingFigures = ({ figures, contradiction, perBillion }: PublishedTraining) => (
  <>
    <h3>{published.training}</h3>
    <p>{published.trainingWhy}</p>
    {contradiction !== undefined && <p>{published.contradiction(contradiction)}</p>}
    {perBillion !== undefined && (
      <p>{published.providerScore(formatMass(perBillion.low), formatMass(perBillion.high))}</p>
    )}
    <dl>
      {figures.map((figure) => (
        <div key={`${figure.name} ${figure.url} ${String(figure.emissions)}`}>
          <dt>{published.trainingOf(figure.name, figure.emissions, figure.basis)}</dt>
          <dd>
            {[
              ...(figure.marketBased === undefined
                ? []
                : [published.marketBased(figure.marketBased)]),
              figure.scope,
            ]
              .filter((part) => part !== '')
              .join('; ')}{' '}
            <Link {...figure} />
          </dd>
        </div>
      ))}
    </dl>
  </>
)

const Link = ({ source, url }: { source: string; url: string }) => (
  <a href={url} target="_blank" rel="noreferrer noopener">
    {source}
  </a>
)
