/**
 * The one sentence over all answers: what was good enough, and what it took beside the others.
 *
 * First the data, from runs that gave an answer; then its words. Names are the caller's, so that
 * they can be hidden until the visitor has judged.
 */
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { findingWords } from '@/words/of-finding'
import { compareEstimates, type Verdict } from './verdict'

export interface JudgedRun {
  readonly id: string
  readonly name: string
  readonly estimate: EnergyEstimate
  /** The visitor's answer to "good enough for you?"; absent until given. */
  readonly accepted?: boolean
}

/** A run whose energy is known. */
export type FiguredRun = JudgedRun & { readonly estimate: EnergyFigure }

export type Basis = 'accepted' | 'unjudged' | 'none-accepted'

export type Finding =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'one'; readonly run: JudgedRun }
  /** No energy is known of those that matter: the accepted ones, or all where none is accepted. */
  | { readonly kind: 'unknown'; readonly basis: Basis; readonly runs: readonly JudgedRun[] }
  | {
      readonly kind: 'compared'
      readonly basis: Basis
      /** The thriftiest of the accepted, or of all where none is accepted. */
      readonly chosen: FiguredRun
      /** How many were accepted, with known energy or not. */
      readonly acceptedCount: number
      /** The hungriest of all others; where none is hungrier, the thriftiest of them. */
      readonly other: FiguredRun
      /** `chosen` first, `other` second. */
      readonly verdict: Verdict
      /** Answers without a figure, which the finding leaves out. */
      readonly leftOut: readonly JudgedRun[]
    }

const isFigured = (run: JudgedRun): run is FiguredRun => run.estimate.kind === 'estimate'
const byEnergy = (a: FiguredRun, b: FiguredRun): number =>
  a.estimate.energy.mid - b.estimate.energy.mid

function basisOf(runs: readonly JudgedRun[]): Basis {
  if (runs.some(({ accepted }) => accepted === true)) return 'accepted'
  return runs.some(({ accepted }) => accepted === false) ? 'none-accepted' : 'unjudged'
}

/** The other run that says most: of those that compare at all, the one farthest off. */
function mostTelling(chosen: FiguredRun, others: readonly FiguredRun[]): FiguredRun | undefined {
  const comparable = others.filter(
    ({ estimate }) => compareEstimates(chosen.estimate, estimate).kind !== 'unknown',
  )
  const ordered = (comparable.length > 0 ? comparable : others).toSorted(byEnergy)
  const hungriest = ordered.at(-1)
  if (hungriest === undefined || byEnergy(hungriest, chosen) > 0) return hungriest
  return ordered[0]
}

/** What can be said of these runs; pass only those that gave an answer. */
export function findingOf(runs: readonly JudgedRun[]): Finding {
  const [first] = runs
  if (first === undefined) return { kind: 'nothing' }
  if (runs.length === 1) return { kind: 'one', run: first }
  const basis = basisOf(runs)
  const candidates = basis === 'accepted' ? runs.filter(({ accepted }) => accepted === true) : runs
  const [chosen] = candidates.filter(isFigured).toSorted(byEnergy)
  if (chosen === undefined) return { kind: 'unknown', basis, runs: candidates }
  const other = mostTelling(
    chosen,
    runs.filter(isFigured).filter(({ id }) => id !== chosen.id),
  )
  if (other === undefined) return { kind: 'one', run: chosen }
  return {
    kind: 'compared',
    basis,
    chosen,
    acceptedCount: runs.filter(({ accepted }) => accepted === true).length,
    other,
    verdict: compareEstimates(chosen.estimate, other.estimate),
    leftOut: runs.filter((run) => !isFigured(run)),
  }
}

export interface FindingText {
  /** One sentence, or two short ones. Empty where there is nothing to say. */
  readonly headline: string
  /** The part of `headline` to set off: the ratio. */
  readonly emphasis?: string
  /** What carries the headline, in plain sentences. */
  readonly notes: readonly string[]
}

/** The finding in words. */
export function findingText(finding: Finding): FindingText {
  const { sentence } = findingWords
  switch (finding.kind) {
    case 'nothing':
      return { headline: '', notes: [] }
    case 'one':
      return { headline: oneText(finding.run), notes: [] }
    case 'unknown': {
      const names = finding.runs.map(({ name }) => name)
      return { headline: sentence.unknown[finding.basis](names), notes: reasonsOf(finding.runs) }
    }
    case 'compared':
      return comparedText(finding)
  }
}

const oneText = ({ name, estimate, accepted }: JudgedRun): string => {
  const { sentence } = findingWords
  const judgement = accepted === undefined ? 'unjudged' : accepted ? 'accepted' : 'rejected'
  return estimate.kind === 'unknown'
    ? sentence.oneUnknown[judgement](name)
    : sentence.one[judgement](name, estimate.energy)
}

const reasonsOf = (runs: readonly JudgedRun[]): readonly string[] =>
  runs.flatMap(({ name, estimate }) =>
    estimate.kind === 'unknown' ? [findingWords.sentence.reason(name, estimate.why)] : [],
  )

/** So short that its time says little. */
const isShort = ({ estimate }: FiguredRun): boolean =>
  estimate.uncertainty.some(({ id }) => id === 'betweenShortRuns')

function comparedText(finding: Extract<Finding, { kind: 'compared' }>): FindingText {
  const { basis, chosen, other, verdict, acceptedCount, leftOut } = finding
  const { sentence } = findingWords
  const names = [chosen.name, other.name] as const
  const wasTurnedDown = other.accepted === false
  const left = reasonsOf(leftOut)
  if (verdict.kind === 'unknown')
    return { headline: sentence.notTold[basis](...names), notes: [verdict.why, ...left] }
  const notes = [
    ...(verdict.cancelled.length > 0 ? [sentence.cancelled(verdict.cancelled)] : []),
    ...(verdict.boundaries === undefined ? [] : [sentence.boundaries(names, verdict.boundaries)]),
    ...left,
  ]
  if (verdict.kind === 'too-close')
    return {
      headline: sentence.tooClose[basis](...names),
      emphasis: sentence.tooCloseWords,
      notes: [
        sentence.tooCloseWhy(verdict.times),
        ...(verdict.isOneArchitecture ? [sentence.oneArchitecture] : []),
        ...(isShort(chosen) && isShort(other) ? [sentence.tooShort] : []),
        ...notes,
      ],
    }
  const emphasis =
    verdict.thriftier === 'first' ? sentence.less(verdict.times) : sentence.more(verdict.times)
  return {
    headline: sentence.compared[basis](...names, emphasis, {
      wasTurnedDown,
      isOneOfSeveral: acceptedCount > 1,
    }),
    emphasis,
    notes,
  }
}
