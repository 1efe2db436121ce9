/** The words and numbers of each answer against one that is taken as the reference. */
import { memo, useState } from 'react'
import type { Comparison } from '@/comparison/comparison'
import {
  energyAgainst,
  MOST_COMPARED,
  useComparedAnswers,
  type ComparedAnswer,
  type DiffPart,
} from './differences'
import { countText, formatDuration } from '@/units/format'
import { Disclosure } from '@/ui/disclosure'
import { SelectField } from '@/ui/fields'
import { ShowRest } from '@/ui/show-rest'
import { VisuallyHidden } from '@/ui/visually-hidden'
import { sharing } from '@/words/of-sharing'
import { useDifferences, useWordCounts } from './use-work'
import './differences.css'

const { differences: text } = sharing

export const Differences = ({ comparison }: { comparison: Comparison }) => {
  const answers = useComparedAnswers(comparison)
  return answers.length < 2 ? null : (
    <Disclosure summary={text.title} isLazy className="differences">
      <Against answers={answers} />
    </Disclosure>
  )
}

const Against = ({ answers }: { answers: readonly ComparedAnswer[] }) => {
  const [chosen, setChosen] = useState<string>()
  const reference = answers.find(({ id }) => id === chosen) ?? answers[0]
  if (reference === undefined) return null
  const others = answers.filter(({ id }) => id !== reference.id)
  return (
    <>
      <SelectField
        label={text.reference}
        value={reference.id}
        options={answers.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
      <Numbers answers={answers} reference={reference} />
      <p className="differences-key">{text.key}</p>
      {others.map((other) => (
        <section key={other.id} aria-label={other.name}>
          <h3>{other.name}</h3>
          <Words reference={reference.text} other={other.text} />
        </section>
      ))}
    </>
  )
}

function countAgainst(reference: number | undefined, other: number | undefined): string {
  if (reference === undefined || other === undefined) return ''
  if (reference === other) return text.asMany
  const apart = countText(Math.abs(other - reference))
  return other > reference ? text.more(apart) : text.fewer(apart)
}

interface AgainstProps {
  readonly answers: readonly ComparedAnswer[]
  readonly reference: ComparedAnswer
}

const Numbers = ({ answers, reference }: AgainstProps) => {
  const counts = useWordCounts(answers)
  const wordsIn = (answer: ComparedAnswer) => counts?.[answers.indexOf(answer)]
  const ownWords = wordsIn(reference)
  return (
    <div className="differences-numbers">
      <table>
        <thead>
          <tr>
            {[
              sharing.copies.columns.model,
              text.energyHead,
              text.tokens,
              text.words,
              text.time,
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{reference.name}</th>
            <td>{text.isReference}</td>
            <td>{reference.tokens !== undefined && countText(reference.tokens)}</td>
            <td>{ownWords !== undefined && countText(ownWords)}</td>
            <td>{reference.time !== undefined && formatDuration(reference.time)}</td>
          </tr>
          {answers
            .filter((answer) => answer !== reference)
            .map((other) => (
              <tr key={other.id}>
                <th scope="row">{other.name}</th>
                <td>{energyAgainst(reference, other)}</td>
                <td>{countAgainst(reference.tokens, other.tokens)}</td>
                <td>{countAgainst(ownWords, wordsIn(other))}</td>
                <td>{other.time !== undefined && formatDuration(other.time)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

/** Pieces that are shown at first, and that come with each press. */
const PIECES = 400

const Words = ({ reference, other }: { reference: string; other: string }) => {
  const found = useDifferences(reference, other)
  const [most, setMost] = useState(PIECES)
  if (found === undefined) return <p>{text.comparing}</p>
  const { parts } = found
  const isCut = Math.max(reference.length, other.length) > MOST_COMPARED
  if (parts === undefined) return <p>{text.tooFar}</p>
  return (
    <>
      {isCut && <p>{text.beginnings(countText(MOST_COMPARED))}</p>}
      {parts.every((part) => part.in === 'both') ? (
        <p>{text.same}</p>
      ) : (
        <p className="differences-text" dir="auto">
          {parts.slice(0, most).map((part, index) => (
            <Piece key={index} part={part} />
          ))}
        </p>
      )}
      {parts.length > most && (
        <ShowRest
          onPress={() => {
            setMost(most + PIECES)
          }}
        />
      )}
    </>
  )
}

const Piece = memo(({ part }: { part: DiffPart }) => {
  if (part.in === 'both') return part.text
  const Tag = part.in === 'other' ? 'ins' : 'del'
  return (
    <Tag>
      {/* Isolated, or these words would decide the direction of the answer. */}
      <bdi>
        <VisuallyHidden>
          {part.in === 'other' ? text.onlyHere : text.onlyInReference}{' '}
        </VisuallyHidden>
      </bdi>
      {part.text}
    </Tag>
  )
})
Piece.displayName = 'Piece'
