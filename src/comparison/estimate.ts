/** Energy of a run as one source sees it: always a range, with how it was come by. */
import type { WattHours } from '@/units/quantity'
import type { Range, Spread } from '@/units/range'
import type { ModelSize } from './model-card'

/** How a figure was come by, best first. On the screen it is a glyph with its word. */
export type Mark = 'metered' | 'timed' | 'benchmark' | 'modelled' | 'guess'

/** A exact, B close, C typical of its kind, D hardly known. Stays inside; the mark is shown. */
export type Grade = 'A' | 'B' | 'C' | 'D'

/** What a figure includes. Figures with different boundaries are not compared as they are. */
export const boundaries = ['device', 'accelerator', 'server', 'server-and-pue', 'plug'] as const
export type Boundary = (typeof boundaries)[number]

export interface Citation {
  readonly title: string
  readonly url: string
  /** The day the figures were read off the source, as YYYY-MM-DD. */
  readonly retrieved: string
  readonly licence?: string
}

/** One cause of uncertainty. Two estimates with the same `id` and `shared` have it in common. */
export interface UncertaintyFactor {
  readonly id: string
  readonly name: string
  readonly spread: Spread
  /** Names the thing both would share ("this device", "api.mistral.ai"); absent: never shared. */
  readonly shared?: string
}

/** A step of the worked sum, with this answer's numbers put in. */
export interface WorkedStep {
  readonly name: string
  readonly sum: string
  readonly result: string
}

/** Which part of the energy went where: shares of 1. */
export interface EnergyShares {
  readonly prompt: number
  /** Absent where the host does not say how many tokens it spent on reasoning: the answer then holds it. */
  readonly reasoning?: number
  readonly answer: number
}

/** What a host is taken to have run, where a figure rests on it. */
export interface ServedAs {
  /** By its one name. */
  readonly model: string
  readonly size?: Pick<ModelSize, 'active' | 'total'>
  readonly outputTokens: number
  /** Graphics processors that held it, for energy and for making the hardware alike. */
  readonly gpus: number
  /** Requests at once. */
  readonly batch: number
}

export interface EnergyFigure {
  readonly kind: 'estimate'
  readonly energy: Range<WattHours>
  readonly mark: Mark
  readonly grade: Grade
  readonly boundary: Boundary
  readonly method: { readonly id: string; readonly version: string }
  readonly served?: ServedAs
  /** Absent where the method cannot tell them apart. */
  readonly shares?: EnergyShares
  readonly working: readonly WorkedStep[]
  readonly assumptions: readonly string[]
  readonly uncertainty: readonly UncertaintyFactor[]
  readonly citations: readonly Citation[]
}

export type EnergyEstimate =
  | EnergyFigure
  | {
      readonly kind: 'unknown'
      readonly why: string
      /** Whether the source is not made for such a run at all, so that its reason says little. */
      readonly isOutOfScope?: boolean
    }
