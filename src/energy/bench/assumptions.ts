/** What a figure by a bench takes for granted, as sentences. */
import { batchOf, pue } from '@/energy/serving'
import { sourceWords } from '@/words/sources'
import { bitsOfRow, isNear } from './choose'
import type { BenchedRun } from './figure'

export function assumptionsOf(run: BenchedRun): readonly string[] {
  const { bench, model, bits, measured, perToken, wanted, output, variant, measurement } = run
  const { assumed } = sourceWords
  const { reading, reach } = perToken
  const asked = batchOf(run.batch)
  const isInReach = asked === 'best' || isNear(reading.batch, asked)
  const isOtherPrecision = bits.mid !== bitsOfRow(model)
  return [
    ...batchAssumed(run),
    ...(isInReach || run.batch === 'one' || run.batch === 'few'
      ? []
      : [assumed.curveEnds(reading.batch, reach.low, reach.high)]),
    assumed.service,
    assumed.building(pue.low, pue.high),
    ...(measured.task === wanted ? [] : [assumed.otherTask[measured.task]]),
    ...(variant.precision === undefined
      ? [assumed.benchPrecision(model.precision ?? undefined)]
      : []),
    ...(isOtherPrecision ? [assumed.otherPrecision(variant.precision ?? '', bits)] : []),
    ...(bench.engine === undefined ? [] : [assumed.oldEngine(bench.engine)]),
    ...(bench.notes ?? []),
    ...(output.how === 'counted' ? [assumed.counted] : []),
    ...(output.how === 'from-text' ? [assumed.fromText] : []),
    ...(measurement.usage.promptTokens === undefined ? [assumed.promptUnknown] : []),
    ...(measurement.compute?.kind === 'recording' ? [assumed.recorded] : []),
    assumed.notModelled,
    assumed.notCounted,
  ]
}

function batchAssumed({ batch, measured, perToken }: BenchedRun): readonly string[] {
  const { assumed } = sourceWords
  const { gpus } = perToken.reading
  if (batch === undefined) return [assumed.benchBatch(gpus, measured.gpu)]
  if (batch === 'one' || batch === 'few') return [assumed.traffic[batch]]
  const asked = batch === 'best' ? perToken.batch : batch
  return [assumed.benchBatchSet(asked, gpus, measured.gpu)]
}
