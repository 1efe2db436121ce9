/**
 * What in a receipt contradicts itself, whatever method its figures were made by. Nothing here says that
 * a receipt is true: a careful forger fits the numbers to each other.
 */
import { reachOf } from '@/comparison/place'
import { combineSpreads } from '@/units/range'
import type { Receipt, ReceiptRun } from './receipt-schema'

export const faultKinds = [
  'reasoningOverOutput',
  'cachedOverPrompt',
  'firstTokenAfterEnd',
  'engineTimeOverDuration',
  'tokensOverLimit',
  'wordsOverTokens',
  'textWithoutTokens',
  'outcomeWithoutTime',
  'figureWithoutRun',
  'timedElsewhere',
  'servedHere',
  'meteredWithoutMeter',
  'rangeNotOfFactors',
  'askedLater',
  'threadsNotOfSetup',
  'hostNotOfAddress',
  'activeOverTotal',
] as const
export type FaultKind = (typeof faultKinds)[number]

type Measured = NonNullable<ReceiptRun['measurement']>

const nothingMeasured: Measured = { pieces: 0 }

/** Clocks and rounding: two times may be this far apart and still be one. */
const SLACK_MS = 5
const SLACK = 1.02
/** A template, or a last token, may come on top of the setting. */
const SLACK_TOKENS = 8
/** A word is a token or more, but for a few tokens that hold two short ones. */
const WORDS_PER_TOKEN = 1.5
const SLACK_WORDS = 4
/** Clocks of two machines, and time zones set wrongly. */
const DAY_MS = 86_400_000

const exceeds = (part: number | undefined, whole: number | undefined, slack = 0): boolean =>
  part !== undefined && whole !== undefined && part > whole * SLACK + slack

/** Letters in which words are counted: of a text that is longer, its beginning tells. */
const LETTERS_COUNTED = 30_000

function hasMoreWords(text: string, most: number): boolean {
  let words = 0
  for (const _ of text.slice(0, LETTERS_COUNTED).matchAll(/[^\s\p{P}]+/gu)) {
    words += 1
    if (words > most) return true
  }
  return false
}

const methodsWithoutMeter = /^(timed-|v3-(h100|weights)$|ml-energy-|ecologits$)/

const isHere = ({ compute }: Measured): boolean =>
  compute?.kind === 'cpu' || compute?.kind === 'webgpu' || compute?.kind === 'browser'

/** A host on the internet, so that the sender's own machine computed nothing. */
const isElsewhere = ({ compute }: Measured): boolean =>
  compute?.kind === 'server' && reachOf(compute.host) === 'internet'

/** Each fault of one run, in the order of the list. `now` is in milliseconds since 1970. */
export function faultsOf(receipt: Receipt, run: ReceiptRun, now: number): readonly FaultKind[] {
  const { measurement = nothingMeasured, estimate, model, setup, text = '' } = run
  const { compute } = measurement
  const written = measurement.outputTokens
  const found: Record<FaultKind, boolean> = {
    reasoningOverOutput: exceeds(measurement.reasoningTokens, written),
    cachedOverPrompt: exceeds(measurement.cachedPromptTokens, measurement.promptTokens),
    firstTokenAfterEnd: exceeds(measurement.timeToFirstTokenMs, measurement.durationMs, SLACK_MS),
    engineTimeOverDuration: exceeds(
      (measurement.prefillMs ?? 0) + (measurement.decodeMs ?? 0),
      measurement.durationMs,
      SLACK_MS,
    ),
    // A host may leave reasoning out of its limit, or not know one.
    tokensOverLimit:
      isHere(measurement) && exceeds(written, receipt.settings.maximumTokens, SLACK_TOKENS),
    wordsOverTokens:
      written !== undefined && hasMoreWords(text, written * WORDS_PER_TOKEN + SLACK_WORDS),
    textWithoutTokens:
      run.measurement !== undefined &&
      measurement.textTokens === undefined &&
      text !== '' &&
      measurement.pieces === 0 &&
      (written ?? 0) === 0,
    outcomeWithoutTime:
      run.recorded === undefined &&
      run.outcome === 'complete' &&
      estimate !== undefined &&
      run.measurement !== undefined &&
      measurement.durationMs === undefined,
    figureWithoutRun: estimate !== undefined && run.measurement === undefined,
    timedElsewhere:
      (estimate?.boundary === 'device' || estimate?.boundary === 'plug') &&
      isElsewhere(measurement),
    servedHere:
      (estimate?.boundary === 'server' || estimate?.boundary === 'server-and-pue') &&
      isHere(measurement),
    meteredWithoutMeter: estimate?.mark === 'metered' && methodsWithoutMeter.test(estimate.method),
    rangeNotOfFactors: estimate !== undefined && !isRangeOfFactors(estimate),
    askedLater: receipt.askedAt > now + DAY_MS,
    threadsNotOfSetup:
      compute?.kind === 'cpu' && setup.threads !== undefined && compute.threads > setup.threads,
    hostNotOfAddress:
      compute?.kind === 'server' &&
      setup.baseUrl !== undefined &&
      URL.canParse(setup.baseUrl) &&
      new URL(setup.baseUrl).host !== compute.host,
    activeOverTotal: exceeds(model.size?.activeB[1], model.size?.totalB[1]),
  }
  return faultKinds.filter((kind) => found[kind])
}

/** Whether the ends are where the factors put them; factors are published with four digits. */
function isRangeOfFactors({
  lowWh,
  midWh,
  highWh,
  factors,
}: NonNullable<ReceiptRun['estimate']>): boolean {
  if (factors === undefined) return true
  const { down, up } = combineSpreads(factors)
  return isClose(lowWh, midWh / down) && isClose(highWh, midWh * up)
}

const isClose = (a: number, b: number): boolean => a <= b * SLACK && b <= a * SLACK
