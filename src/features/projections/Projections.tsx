/** Panes for models that were not run: what this answer would have taken, had they written it. */
import { useMemo, useState } from 'react'
import type { Comparison } from '@/comparison/comparison'
import {
  project,
  useAnswersToProject,
  useProjectable,
  useProjections,
  verdictOf,
  withdraw,
  type ProjectedAnswer,
  type Projection,
} from './projections'
import { usePlayground } from '@/playground/react'
import { tokens } from '@/units/quantity'
import { energyUnitFor, formatEnergy, formatRangeEnds } from '@/units/format'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { NumberField, SelectField } from '@/ui/fields'
import { MarkGlyph } from '@/figures/parts/mark-glyph'
import { PriceText } from '@/figures/parts/price-text'
import { WorkedSum } from '@/figures/parts/worked-sum'
import { words } from '@/words'
import { findingWords } from '@/words/of-finding'
import { catalogWords } from '@/words/of-catalog'
import './projections.css'

const { projections } = words
const NONE = ''
const MOST_TOKENS = 1_000_000

export const Projections = ({ comparison }: { comparison: Comparison }) => {
  const answers = useAnswersToProject(comparison)
  const [chosen, setChosen] = useState(0)
  const [typedTokens, setTypedTokens] = useState<number>()
  const answer = answers[Math.min(chosen, answers.length - 1)]
  const asked = useMemo(
    () =>
      answer && {
        ...answer,
        ...(typedTokens !== undefined && { outputTokens: tokens(typedTokens) }),
      },
    [answer, typedTokens],
  )
  const shown = useProjections(asked)
  if (answer === undefined || asked === undefined) return null
  return (
    <section className="projections" aria-labelledby="projections-title">
      <h2 id="projections-title">{projections.title}</h2>
      <p>{projections.why}</p>
      <div className="projections-form">
        {answers.length > 1 && (
          <SelectField
            label={projections.beside}
            value={String(answers.indexOf(answer))}
            options={answers.map(({ name }, index) => ({ value: String(index), label: name }))}
            onChange={(index) => {
              setChosen(Number(index))
            }}
          />
        )}
        <NumberField
          label={projections.tokens}
          min={1}
          max={MOST_TOKENS}
          value={typedTokens ?? answer.outputTokens}
          onChange={(count) => {
            setTypedTokens(count === undefined ? undefined : Math.round(count))
          }}
        />
        <ModelField />
      </div>
      <ul className="projections-panes">
        {shown.map((projection) => (
          <li key={projection.card.id}>
            <Pane projection={projection} answer={asked} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const ModelField = () => {
  const { lens } = usePlayground()
  const models = useProjectable()
  return (
    <SelectField
      label={projections.add}
      value={NONE}
      options={[
        { value: NONE, label: models.length === 0 ? projections.loading : projections.choose },
        ...models.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(id) => {
        if (id !== NONE) project(lens, id)
      }}
    />
  )
}

interface PaneProps {
  readonly projection: Projection
  readonly answer: ProjectedAnswer
}

const Pane = ({ projection, answer }: PaneProps) => {
  const { lens, today } = usePlayground()
  const [isOpen, setOpen] = useState(false)
  const { card, estimate, price } = projection
  return (
    <article aria-label={card.name} className="projections-pane">
      <h3>{card.name}</h3>
      <p className="projections-note">{projections.notRun}</p>
      {estimate.kind === 'unknown' ? (
        <p>{estimate.why}</p>
      ) : (
        <>
          <Energy estimate={estimate} />
          <button
            type="button"
            className="projections-mark"
            onClick={() => {
              setOpen(true)
            }}
          >
            <MarkGlyph mark={estimate.mark} label={words.page.energy.marks[estimate.mark]} />
          </button>
          <p>{besideText(projection, answer)}</p>
          <Dialog
            open={isOpen}
            title={words.page.energy.howOf(card.name)}
            onClose={() => {
              setOpen(false)
            }}
          >
            <WorkedSum figure={estimate} name={card.name} today={today} />
          </Dialog>
        </>
      )}
      {price && (
        <p className="projections-note">
          {catalogWords.models.columns.price}: <PriceText price={price} />
        </p>
      )}
      <Button
        kind="quiet"
        aria-label={words.page.remove(card.name)}
        onClick={() => {
          withdraw(lens, card.id)
        }}
      >
        {projections.remove}
      </Button>
    </article>
  )
}

type Figure = Extract<Projection['estimate'], { kind: 'estimate' }>

const Energy = ({ estimate: { energy } }: { estimate: Figure }) => {
  const unit = energyUnitFor([energy.mid])
  return (
    <p>
      <b className="projections-energy">{formatEnergy(energy.mid, unit)}</b>{' '}
      <span className="projections-note">{formatRangeEnds(energy, unit)}</span>
    </p>
  )
}

/** The projection beside the answer, as far as it can be told. */
function besideText(projection: Projection, answer: ProjectedAnswer): string {
  const { sentence } = findingWords
  const verdict = verdictOf(projection, answer)
  if (verdict === undefined) return projections.noFigureBeside(answer.name)
  if (verdict.kind === 'unknown') return verdict.why
  if (verdict.kind === 'too-close') return projections.tooClose(answer.name)
  const ratio =
    verdict.thriftier === 'first' ? sentence.less(verdict.times) : sentence.more(verdict.times)
  return projections.ratio(ratio, answer.name)
}
