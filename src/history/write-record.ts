/** A comparison as it is kept: built field by field, so that nothing slips in that should not. */
import type { Comparison } from '@/comparison/comparison'
import { plainStatement } from '@/comparison/host-statement'
import { nothingMeasured, type Measurement } from '@/comparison/measurement'
import { withoutOthersTexts } from '@/comparison/others-texts'
import { plainRange, plainReference, plainSize } from '@/comparison/plain'
import type { Prompt } from '@/comparison/prompt'
import { answerOf, measurementOf, type Run, type RunState } from '@/comparison/run'
import type { Compute } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import { writtenWattmeter } from './wattmeter-record'
import { setupWithoutSecrets, withoutSecrets } from './without-secrets'

/** Plain JSON: a field that is not known is absent. Of texts that are not ours, the references. */
export const toRecord = (comparison: Comparison): unknown => {
  const { id, askedAt, prompt, runs, forkedFrom } = withoutOthersTexts(comparison)
  return withoutUndefined({
    version: 1,
    id,
    askedAt,
    forkedFrom: forkedFrom && {
      askedAt: forkedFrom.askedAt,
      title: forkedFrom.title,
      checksum: forkedFrom.checksum,
    },
    ...writtenPrompt(prompt),
    runs: runs.map(writtenRun),
  })
}

const withoutUndefined = (value: object): unknown => JSON.parse(JSON.stringify(value))

const writtenPrompt = ({ messages, settings, reference }: Prompt) => ({
  messages: messages.map(({ role, text }) => ({ role, text })),
  settings: {
    temperature: settings.temperature,
    maximumTokens: settings.maximumTokens,
    seed: settings.seed,
  },
  reference: reference && plainReference(reference),
})

const writtenRun = ({ id, variant, state, accepted, prompt, twist, recorded }: Run) => ({
  id,
  variant: writtenVariant(variant),
  accepted,
  state: writtenState(state),
  prompt: prompt && writtenPrompt(prompt),
  twist,
  recorded: recorded && {
    from: recorded.from,
    given: recorded.given,
    reference: recorded.reference && plainReference(recorded.reference),
  },
})

const writtenVariant = ({ id, model, precision, engine, setup, download, price }: Variant) => ({
  id: withoutSecrets(id),
  model: {
    id: model.id,
    name: model.name,
    vendor: model.vendor,
    licence: model.licence,
    size: model.size && plainSize(model.size),
  },
  precision,
  engine,
  setup: setupWithoutSecrets(setup),
  downloadBytes: download,
  price: price && {
    promptUsd: price.prompt,
    outputUsd: price.output,
    source: price.source,
    day: price.day,
  },
})

function writtenState(state: RunState) {
  const { text, thought } = answerOf(state)
  const measurement = writtenMeasurement(measurementOf(state) ?? nothingMeasured)
  const answer = { text, thought, measurement }
  switch (state.status) {
    case 'ended':
      return { status: 'ended', reason: state.reason, ...answer }
    case 'failed':
      return {
        status: 'failed',
        errorKind: state.error.kind,
        errorMessage: state.error.message,
        ...answer,
      }
    case 'waiting':
    case 'loading':
    case 'streaming':
      return { status: 'unfinished', ...answer }
  }
}

const writtenMeasurement = (measurement: Measurement) => ({
  promptTokens: measurement.usage.promptTokens,
  cachedPromptTokens: measurement.usage.cachedPromptTokens,
  outputTokens: measurement.usage.outputTokens,
  reasoningTokens: measurement.usage.reasoningTokens,
  pieces: measurement.pieces,
  textTokens: measurement.textTokens && plainRange(measurement.textTokens),
  prefillMs: measurement.timings.prefill,
  decodeMs: measurement.timings.decode,
  gpuBusyMs: measurement.timings.gpuBusy,
  gpuPassesMs: measurement.timings.gpuPasses,
  compilingMs: measurement.timings.compiling,
  gpuTrace: measurement.gpuTrace?.map(({ elapsed, busy }) => [elapsed, busy]),
  loadMs: measurement.loadTime,
  timeToFirstTokenMs: measurement.timeToFirstToken,
  durationMs: measurement.duration,
  startedAtMs: measurement.startedAt,
  meteredWh: measurement.meteredEnergy?.energy,
  meteredBoundary: measurement.meteredEnergy?.boundary,
  meteredMethod: measurement.meteredEnergy?.method,
  stated: measurement.stated && plainStatement(measurement.stated),
  wattmeter: measurement.wattmeter && writtenWattmeter(measurement.wattmeter),
  engineVersion: measurement.engineVersion,
  compute: measurement.compute && writtenCompute(measurement.compute),
})

function writtenCompute(compute: Compute): object {
  switch (compute.kind) {
    case 'cpu':
      return { kind: compute.kind, threads: compute.threads }
    case 'webgpu':
      return { kind: compute.kind, adapter: compute.adapter }
    case 'server':
      return { kind: compute.kind, host: compute.host }
    case 'browser':
      return { kind: compute.kind }
    case 'recording':
      return { kind: compute.kind, of: writtenCompute(compute.of) }
  }
}
