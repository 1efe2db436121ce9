/** A comparison as a receipt, built field by field, so that only what was named becomes public. */
import type { Comparison, Origin } from '@/comparison/comparison'
import type { CountedGrid, Electricity } from '@/comparison/electricity'
import type { DeviceProfile } from '@/comparison/device-profile'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { plainStatement, type HostStatement } from '@/comparison/host-statement'
import type { Measurement } from '@/comparison/measurement'
import type { ModelCard } from '@/comparison/model-card'
import { withoutOthersTexts } from '@/comparison/others-texts'
import { plainRange, plainReference, plainSize } from '@/comparison/plain'
import type { ReceiptLevel } from '@/comparison/receipt-level'
import { answerOf, measurementOf, type Run, type RunState } from '@/comparison/run'
import type { Compute } from '@/comparison/run-event'
import { writtenElectricity } from './sent-electricity'
import { sentWattmeter } from './sent-wattmeter'
import { publicSetup } from './public-setup'
import { readReceipt, type Opened } from './read-receipt'
import { rounded } from './rounded'

export interface SharedParts {
  readonly comparison: Comparison
  /** One for each run, in their order; absent where there is none yet. */
  readonly estimates: readonly (EnergyEstimate | undefined)[]
  /** One for each run, in their order; absent where nothing is said. */
  readonly electricity?: readonly (Electricity | undefined)[]
  /** One for each run, in their order: what its carbon was counted with. */
  readonly grids?: readonly (CountedGrid | undefined)[]
  readonly level: ReceiptLevel
  /** Only where the sender agreed to say what kind of device it was. */
  readonly device?: DeviceProfile
  /** Reasoning is part of the answers unless left out. */
  readonly withThoughts: boolean
  readonly title?: string
  readonly note?: string
}

/**
 * The receipt, or a sentence that says why there is none: it would not open again (too long, or with
 * something in it that looks like a key). Times and energies are rounded (`rounded.ts`).
 */
export function receiptOf(parts: SharedParts): Opened {
  const { estimates, level, device, title, note } = parts
  const comparison = withoutOthersTexts(parts.comparison)
  const { messages, settings, reference } = comparison.prompt
  const hasNumbers = level !== 'prompt'
  const nameOfShared = namesOfShared(estimates, device !== undefined)
  const written = {
    format: 'rightsize-receipt',
    version: 1,
    level,
    askedAt: comparison.askedAt,
    title: title === '' ? undefined : title,
    note: note === '' ? undefined : note,
    ...(hasNumbers && device && writtenDevice(device)),
    messages: messages.map(({ role, text }) => ({ role, text })),
    settings: {
      temperature: settings.temperature,
      maximumTokens: settings.maximumTokens,
      seed: settings.seed,
    },
    runs: comparison.runs.map((run, index) => ({
      ...writtenVariant(run),
      ...(hasNumbers && writtenNumbers(run, estimates[index], device !== undefined, nameOfShared)),
      ...(hasNumbers &&
        writtenElectricity(run, {
          said: parts.electricity?.[index],
          grid: parts.grids?.[index],
          withDevice: device !== undefined,
        })),
      ...(level === 'answers' && writtenAnswer(run, parts.withThoughts)),
      recorded: writtenRecorded(run),
    })),
    forkedFrom: comparison.forkedFrom && writtenOrigin(comparison.forkedFrom),
    promptReference: reference && plainReference(reference),
  }
  return readReceipt(withoutUndefined(written))
}

const writtenOrigin = ({ askedAt, title, checksum }: Origin) => ({ askedAt, title, checksum })

/** A profile with a field more must say here whether that becomes public, and be checked with it. */
const writtenDevice = ({ class: deviceClass, gpu, graphics, ...others }: DeviceProfile) => {
  others satisfies Record<string, never>
  return {
    deviceClass,
    deviceGpu: gpu,
    deviceGraphics: graphics && {
      name: graphics.name,
      kind: graphics.kind,
      ratedW: graphics.rated,
      isMobile: graphics.isMobile,
    },
  }
}

const withoutUndefined = (value: object): unknown => JSON.parse(JSON.stringify(value))

const writtenVariant = ({ variant: { model, precision, engine, setup } }: Run) => ({
  model: writtenModel(model),
  precision,
  engine,
  setup: publicSetup(setup),
})

const writtenModel = ({ id, name, vendor, licence, size }: ModelCard) => ({
  id,
  name,
  vendor,
  licence,
  size: size && plainSize(size),
})

const writtenNumbers = (
  { state, accepted }: Run,
  estimate: EnergyEstimate | undefined,
  withDevice: boolean,
  nameOfShared: (shared: string) => string,
) => {
  const measurement = measurementOf(state)
  return {
    outcome: outcomeOf(state),
    errorKind: state.status === 'failed' ? state.error.kind : undefined,
    measurement: measurement && writtenMeasurement(measurement, withDevice),
    engineVersion: measurement?.engineVersion,
    estimate: estimate?.kind === 'estimate' ? writtenEstimate(estimate, nameOfShared) : undefined,
    accepted,
  }
}

function outcomeOf(state: RunState): string {
  if (state.status === 'ended') return state.reason
  return state.status === 'failed' ? 'failed' : 'unfinished'
}

/** A run whose answer is not ours says where it is: that is no answer, so it stands at every level. */
const writtenRecorded = ({ recorded }: Run) =>
  recorded && {
    from: recorded.from,
    given: recorded.given,
    reference: recorded.reference && plainReference(recorded.reference),
  }

/** A run with a history of its own has earlier answers in its prompt. */
const writtenAnswer = ({ state, prompt, recorded }: Run, withThoughts: boolean) => {
  if (recorded?.reference !== undefined) return {}
  const { text, thought } = answerOf(state)
  return {
    text,
    thought: withThoughts && thought !== '' ? thought : undefined,
    messages:
      prompt?.reference === undefined
        ? prompt?.messages.map((message) => ({ role: message.role, text: message.text }))
        : undefined,
  }
}

const time = (value: number | undefined) => value && rounded(value)

const writtenMeasurement = ({ usage, timings, ...seen }: Measurement, withDevice: boolean) => ({
  promptTokens: usage.promptTokens,
  cachedPromptTokens: usage.cachedPromptTokens,
  outputTokens: usage.outputTokens,
  reasoningTokens: usage.reasoningTokens,
  pieces: seen.pieces,
  textTokens: seen.textTokens && plainRange(seen.textTokens),
  prefillMs: time(timings.prefill),
  decodeMs: time(timings.decode),
  loadMs: time(seen.loadTime),
  timeToFirstTokenMs: time(seen.timeToFirstToken),
  durationMs: time(seen.duration),
  meteredWh: seen.meteredEnergy && rounded(seen.meteredEnergy.energy),
  meteredBoundary: seen.meteredEnergy?.boundary,
  meteredMethod: seen.meteredEnergy?.method,
  gpuBusyMs: time(timings.gpuBusy),
  stated: seen.stated && writtenStatement(seen.stated),
  wattmeter: seen.wattmeter && sentWattmeter(seen.wattmeter),
  compute: seen.compute && writtenCompute(seen.compute, withDevice),
})

const roundedEnds = (ends: readonly [number, number] | undefined) =>
  ends && [rounded(ends[0]), rounded(ends[1])]

function writtenStatement(statement: HostStatement) {
  const { geo, tier, energyWh, carbonG } = plainStatement(statement)
  return { geo, tier, energyWh: roundedEnds(energyWh), carbonG: roundedEnds(carbonG) }
}

/** A run that was played again is shared as it was when it was recorded. */
function writtenCompute(compute: Compute, withDevice: boolean): object {
  switch (compute.kind) {
    case 'cpu':
      return { kind: compute.kind, threads: compute.threads }
    case 'webgpu':
      return { kind: compute.kind, adapter: withDevice ? compute.adapter : undefined }
    case 'server':
      return { kind: compute.kind, host: compute.host }
    case 'browser':
      return { kind: compute.kind }
    case 'recording':
      return writtenCompute(compute.of, withDevice)
  }
}

const writtenEstimate = (figure: EnergyFigure, nameOfShared: (shared: string) => string) => ({
  lowWh: rounded(figure.energy.low),
  midWh: rounded(figure.energy.mid),
  highWh: rounded(figure.energy.high),
  mark: figure.mark,
  boundary: figure.boundary,
  method: figure.method.id,
  methodVersion: figure.method.version,
  grade: figure.grade,
  factors: figure.uncertainty.map(({ id, spread, shared }) => ({
    id,
    down: rounded(spread.down),
    up: rounded(spread.up),
    shared: shared === undefined ? undefined : nameOfShared(shared),
  })),
})

/**
 * What runs of one device share is named after that device. Where the sender does not say what it is,
 * a number in its place still tells which runs share it.
 */
function namesOfShared(
  estimates: readonly (EnergyEstimate | undefined)[],
  withDevice: boolean,
): (shared: string) => string {
  if (withDevice) return (shared) => shared
  const known: string[] = []
  for (const estimate of estimates)
    for (const { shared } of estimate?.kind === 'estimate' ? estimate.uncertainty : [])
      if (shared?.startsWith('this-device') === true && !known.includes(shared)) known.push(shared)
  return (shared) => (known.includes(shared) ? `this-device ${known.indexOf(shared) + 1}` : shared)
}
