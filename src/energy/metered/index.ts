/**
 * Energy that the host reports with its answer: the only figure that was measured for this very answer.
 *
 * It is brought to the building's meter, as far as the host does not say that it is there already; what
 * the host has left out stays in the range.
 */
import type { EnergyFigure, UncertaintyFactor, WorkedStep } from '@/comparison/estimate'
import type { MeteredEnergy } from '@/comparison/run-event'
import { pue, serviceOf, sharedAt } from '@/energy/serving'
import type { EnergySource, EstimateInput } from '@/energy/source'
import { rangeFrom, spreadOf, type Ends } from '@/energy/spread'
import { formatEnergy } from '@/units/format'
import { times, type WattHours } from '@/units/quantity'
import { sourceWords } from '@/words/sources'

/**
 * Server with its graphics processors over those alone. High: 83 of 58, Google's own split for Gemini
 * of August 2025 (arXiv:2508.15734); middle: Llama 3.1 70B as measured,
 * 0.112 over 0.089 Wh (`docs/method.md`, "Benchmarks").
 */
const serverOverGraphics: Ends = { low: 1.1, mid: 1.26, high: 1.43 }

/** Assumption: how well the host meters, and shares out what many answers took together. */
const METER_FACTOR = 1.1

const factors: Readonly<Record<'none' | NonNullable<MeteredEnergy['boundary']>, readonly Ends[]>> =
  {
    // It may be whole already, so neither need be added.
    none: [
      { ...serverOverGraphics, low: 1 },
      { ...pue, low: 1 },
    ],
    accelerator: [serverOverGraphics, pue],
    server: [{ low: 1, mid: 1, high: 1 }, pue],
    'server-and-pue': [],
  }

/** A host cannot answer for nothing: its zero says that it does not know. */
export const metered: EnergySource = {
  id: 'metered',
  estimate(input) {
    const { meteredEnergy } = input.measurement
    if (meteredEnergy === undefined)
      return { kind: 'unknown', why: sourceWords.metered.notReported, isOutOfScope: true }
    const service = serviceOf(input)
    if (service.kind === 'unknown') return service
    if (meteredEnergy.energy === 0) return { kind: 'unknown', why: sourceWords.metered.zero }
    return figureOf(input, meteredEnergy, service.host)
  },
}

function figureOf(
  { measurement }: EstimateInput,
  { energy, boundary, method }: MeteredEnergy,
  host: string,
): EnergyFigure {
  const { metered: text, factor, assumed, step } = sourceWords
  const [server, building] = factors[boundary ?? 'none']
  const all: WattHours = times(energy, (server?.mid ?? 1) * (building?.mid ?? 1))
  const uncertainty: readonly UncertaintyFactor[] = [
    { id: 'meter', name: text.meter, spread: { down: METER_FACTOR, up: METER_FACTOR } },
    ...(server === undefined || server.high === server.low
      ? []
      : [{ id: 'host-share', name: text.hostShare, spread: spread(server), ...sharedAt(host) }]),
    ...(building === undefined
      ? []
      : [{ id: 'pue', name: factor.pue, spread: spread(building), ...sharedAt(host) }]),
  ]
  const brought: readonly WorkedStep[] =
    building === undefined || server === undefined
      ? []
      : [
          {
            name: step.building,
            sum: text.sum(formatEnergy(energy), server.mid, building.mid),
            result: formatEnergy(all),
          },
        ]
  return {
    kind: 'estimate',
    energy: rangeFrom(all, uncertainty),
    mark: 'metered',
    grade: boundary === 'server-and-pue' ? 'A' : 'B',
    boundary: 'server-and-pue',
    method: { id: 'metered', version: '1' },
    working: [
      { name: text.reported, sum: text.by(host, method), result: formatEnergy(energy) },
      ...brought,
    ],
    assumptions: [
      text.trusted(METER_FACTOR),
      ...(server !== undefined && server.high > 1
        ? [boundary === undefined ? text.boundaryUnknown : text.graphicsOnly]
        : []),
      ...(building === undefined ? [] : [assumed.building(building.low, building.high)]),
      ...(measurement.compute?.kind === 'recording' ? [assumed.recorded] : []),
      assumed.notCounted,
    ],
    uncertainty,
    citations: [],
  }
}

const spread = (ends: Ends) => spreadOf(ends, (value) => value)
