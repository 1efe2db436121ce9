/**
 * Energy of a run on the visitor's own device: the time it took × the power such a device draws.
 *
 * Timed, never measured: a page can read a clock and no wattage. The time is the runner's, from
 * `run-start` to `run-end`. An engine's own prefill and decode times leave out what it does between
 * them, and the device is awake for that too; on a GPU they say how long it computed.
 */
import type { DeviceProfile } from '@/comparison/device-profile'
import type { EnergyEstimate, EnergyFigure, Grade } from '@/comparison/estimate'
import type { Measurement } from '@/comparison/measurement'
import type { EnergySource } from '@/energy/source'
import { rangeFrom } from '@/energy/spread'
import { formatDuration, formatEnergy } from '@/units/format'
import type { Milliseconds } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import { citations, firstEdition, latestEdition, type Edition } from './constants'
import { cpuPowerModel } from './cpu'
import { gpuPowerModel } from './gpu'
import { spreadBetweenRuns, type PowerModel } from './power-model'

const createTimed = (edition: Edition): EnergySource => ({
  id: 'timed',
  estimate({ measurement, place, device }) {
    const { compute, duration } = measurement
    if (place.kind !== 'this-device')
      return { kind: 'unknown', why: sourceWords.notOnThisDevice, isOutOfScope: true }
    if (compute === undefined) return unknown(sourceWords.neverStarted)
    if (compute.kind === 'recording') return unknown(sourceWords.recording)
    if (duration === undefined || duration === 0) return unknown(sourceWords.noDuration)
    const model = powerModel(measurement, duration, device)
    return {
      ...figure(model, duration, gradeOf(measurement, device), edition),
      ...sharesOf(measurement),
    }
  },
})

export const timed = createTimed(latestEdition)
/** For figures that were published by it. */
export const timedAtFirst = createTimed(firstEdition)

const unknown = (why: string): EnergyEstimate => ({ kind: 'unknown', why })

function powerModel(
  { compute, timings }: Measurement,
  duration: Milliseconds,
  device: DeviceProfile,
): PowerModel {
  if (compute?.kind === 'cpu') return cpuPowerModel(compute.threads, duration, device)
  const adapter = compute?.kind === 'webgpu' ? compute.adapter : undefined
  const unseen =
    compute?.kind === 'server' || compute?.kind === 'browser' ? compute.kind : undefined
  return gpuPowerModel({ timings, duration, device, adapter, unseen })
}

/** By time: of the prompt while it is read, then of reasoning and answer by their tokens. */
function sharesOf({
  timings: { prefill, decode },
  usage: { outputTokens, reasoningTokens },
}: Measurement): Pick<EnergyFigure, 'shares'> {
  if (prefill === undefined || decode === undefined || prefill + decode === 0) return {}
  const prompt = prefill / (prefill + decode)
  if (reasoningTokens === undefined || outputTokens === undefined || outputTokens === 0)
    return { shares: { prompt, answer: 1 - prompt } }
  const reasoning = (1 - prompt) * Math.min(1, reasoningTokens / outputTokens)
  return { shares: { prompt, reasoning, answer: 1 - prompt - reasoning } }
}

/** B where a chip computed that is known by its name. */
const gradeOf = (
  { compute }: Measurement,
  { class: deviceClass, graphics }: DeviceProfile,
): Grade => {
  if (compute?.kind === 'webgpu' && graphics !== undefined) return 'B'
  return deviceClass === 'unknown' ? 'D' : 'C'
}

function figure(
  model: PowerModel,
  duration: Milliseconds,
  grade: Grade,
  edition: Edition,
): EnergyFigure {
  const between = spreadBetweenRuns(duration, edition)
  const uncertainty = [...model.factors, between]
  const energy = rangeFrom(model.energy, uncertainty)
  return {
    kind: 'estimate',
    energy,
    mark: 'timed',
    grade: model.isPowerUnknown ? 'D' : grade,
    boundary: 'device',
    method: { id: model.methodId, version: edition.version },
    working: [
      {
        name: sourceWords.step.time,
        sum: sourceWords.step.clock,
        result: formatDuration(duration),
      },
      ...model.working,
      {
        name: sourceWords.step.energy,
        sum: sourceWords.step.powerOverTime(model.power, duration),
        result: formatEnergy(energy.mid),
      },
    ],
    assumptions: [
      ...model.assumptions,
      sourceWords.assumed[between.id](between.spread.up),
      sourceWords.assumed.notCountedHere,
    ],
    uncertainty,
    citations,
  }
}
