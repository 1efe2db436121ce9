/** What a figure by the fit takes for granted, as sentences. */
import { batchOf, pue } from '@/energy/serving'
import { sourceWords } from '@/words/sources'
import { isBeyondFit } from './fit'
import type { Parts, ServedRun } from './parts'

export function assumptionsOf(run: ServedRun, middle: Parts): readonly string[] {
  const { size, output, measurement } = run
  const { assumed } = sourceWords
  return [
    ...batchAssumed(run, middle),
    assumed.service,
    assumed.building(pue.low, pue.high),
    ...(size.basis === 'guessed' ? [assumed.guessedSize] : []),
    ...(size.basis === 'from-name' ? [assumed.sizeFromName] : []),
    ...precisionAssumed(run, middle),
    ...(isBeyondFit(middle.size.total) ? [assumed.beyondFit(middle.size.total)] : []),
    ...(output.how === 'counted' ? [assumed.counted] : []),
    ...(output.how === 'from-text' ? [assumed.fromText] : []),
    ...(measurement.usage.promptTokens === undefined ? [assumed.promptUnknown] : []),
    ...(measurement.compute?.kind === 'recording' ? [assumed.recorded] : []),
    assumed.notModelled,
    assumed.notCounted,
  ]
}

function batchAssumed({ batch, fit }: ServedRun, { input }: Parts): readonly string[] {
  const { assumed } = sourceWords
  const { low, high } = fit.batches.H100
  if (batch === undefined) return [assumed.batch(input.batch, low, high)]
  if (batch === 'one' || batch === 'few') return [assumed.traffic[batch]]
  const asked = batchOf(batch)
  // A service that keeps eight at once may fall a little short of it, as on the bench.
  const isBeyond = asked !== 'best' && (asked < Math.floor(low) || asked > high)
  return [assumed.batchSet(input.batch), ...(isBeyond ? [assumed.batchBeyondFit(low, high)] : [])]
}

function precisionAssumed({ variant }: ServedRun, { bits }: Parts): readonly string[] {
  const { assumed } = sourceWords
  switch (bits.basis) {
    case 'said':
      return bits.mid === bits.native ? [] : [assumed.otherPrecision(variant.precision ?? '', bits)]
    case 'published':
      return [assumed.published(bits.mid)]
    case 'assumed':
      return [assumed.sixteenBits]
    case 'closed':
      return [assumed.closedBits(bits.low, bits.high)]
    case 'unknown-spelling':
      return [assumed.unknownPrecision(variant.precision ?? '', bits.low, bits.high)]
  }
}
