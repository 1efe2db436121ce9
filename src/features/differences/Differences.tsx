/** The words and numbers of each answer against one that is taken as the reference. */
import { useMemo, useState } from 'react'
import type { Comparison } from '@/comparison/comparison'
import {
  energyAgainst,
  useComparedAnswers,
  wordDifferences,
  type ComparedAnswer,
} from './differences'
import { countWords } from './words-of'
import { countText, formatDuration } from '@/units/format'
import { Disclosure } from '@/ui/disclosure'
import { SelectField } from '@/ui/fields'
import { VisuallyHidden } from '@/ui/visually-hidden'
import { sharing } from '@/words/of-sharing'
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
      <Numbers reference={reference} others={others} />
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

const wordsIn = ({ text: answer }: ComparedAnswer): number => countWords(answer)

function countAgainst(reference: number | undefined, other: number | undefined): string {
  if (reference === undefined || other === undefined) return ''
  if (reference === other) return text.asMany
  const apart = countText(Math.abs(other - reference))
  return other > reference ? text.more(apart) : text.fewer(apart)
}

interface AgainstProps {
  readonly reference: ComparedAnswer
  readonly others: readonly ComparedAnswer[]
}

const Numbers = ({ reference, others }: AgainstProps) => (
  <div className="differences-numbers">
    <table>
      <thead>
        <tr>
          {[sharing.copies.columns.model, text.energyHead, text.tokens, text.words, text.time].map(
            (head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{reference.name}</th>
          <td>{text.isReference}</td>
          <td>{reference.tokens !== undefined && countText(reference.tokens)}</td>
          <td>{countText(wordsIn(reference))}</td>
          <td>{reference.time !== undefined && formatDuration(reference.time)}</td>
        </tr>
        {others.map((other) => (
          <tr key={other.id}>
            <th scope="row">{other.name}</th>
            <td>{energyAgainst(reference, other)}</td>
            <td>{countAgainst(reference.tokens, other.tokens)}</td>
            <td>{countAgainst(wordsIn(reference), wordsIn(other))}</td>
            <td>{other.time !== undefined && formatDuration(other.time)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Words = ({ reference, other }: { reference: string; other: string }) => {
  const parts = useMemo(() => wordDifferences(reference, other), [reference, other])
  if (parts === undefined) return <p>{text.tooFar}</p>
  if (parts.every((part) => part.in === 'both')) return <p>{text.same}</p>
  return (
    <p className="differences-text" dir="auto">
      {parts.map((part, index) => {
        if (part.in === 'both') return part.text
        const Tag = part.in === 'other' ? 'ins' : 'del'
        return (
          <Tag key={index}>
            {/* Isolated, or these words would decide the direction of the answer. */}
            <bdi>
              <VisuallyHidden>
                {part.in === 'other' ? text.onlyHere : text.onlyInReference}{' '}
              </VisuallyHidden>
            </bdi>
            {part.text}
          </Tag>
        )
      })}
    </p>
  )
}
