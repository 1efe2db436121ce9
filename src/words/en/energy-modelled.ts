/** Sentences for figures that are worked out from the size of a model that ran on a server. */
import { countText, formatBillionParameters, formatDuration, formatPower } from '@/units/format'
import { numberText } from '@/units/number-text'
import type { BillionParameters, Milliseconds, Watts } from '@/units/quantity'

interface FitTerms {
  readonly c: number
  readonly a: number
  readonly w: number
  readonly b: number
  readonly q: number
  readonly m: number
  readonly n: number
}

interface FitInput {
  readonly active: BillionParameters
  readonly total: BillionParameters
  readonly bitsPerWeight: number
  readonly batch: number
  readonly tokens: number
}

/** A coefficient with its sign, as it stands in a sum. */
const term = (coefficient: number, of: string): string =>
  `${coefficient < 0 ? '−' : '+'} ${Math.abs(coefficient).toPrecision(4)}${of}`

export const energyModelled = {
  privateServer: (host: string) =>
    `It ran on a server in your own network (${host}), and neither its power nor how many it serves at once is known.`,
  noSize: 'The size of this model is not known, so its energy cannot be worked out.',
  firstEdition:
    'By the method as it was until 2026-11-24; only what was published by it is worked out so.',
  noTokens: 'No token of an answer came, so there is nothing to multiply.',

  factor: {
    fit: 'how far the fit may miss this model',
    floor: 'how little a small model can take',
    size: 'the size of the model, which its maker does not say',
    batch: 'how many requests the host answers at once',
    stack: 'the host’s software and hardware',
    pue: 'the building’s cooling and losses',
    prompt: 'what reading a long prompt takes',
    count: 'tokens that were counted and not reported',
  },

  step: {
    output: 'Tokens written',
    counted: {
      reported: 'reported by the host; reasoning and answer together',
      counted: 'pieces of the stream, counted here: the host reported none',
    },
    perToken: 'Graphics, for each token',
    fit: ({ c, a, w, b, q, m, n }: FitTerms, input: FitInput) => {
      const bytes = input.bitsPerWeight / 8
      const weights = `ln ${numberText(input.total * bytes)} GB`
      const terms = [
        `e^(${c < 0 ? '−' : ''}${Math.abs(c).toPrecision(4)}`,
        term(a, ` ln ${numberText(input.active * bytes)} GB`),
        term(w, ` ${weights}`),
        ...(input.batch === 64 ? [] : [term(b, ' L'), term(q, ' L²'), term(m, ` L ${weights}`)]),
        term(n, ` ln(${countText(input.tokens)} / 1,000)`),
      ]
      return `${terms.join(' ')})${input.batch === 64 ? '' : `, L = ln(${countText(input.batch)} / 64)`}`
    },
    floored: (fit: string, floor: string) =>
      `halfway, on the log scale, between the fit (${fit}) and a floor (${floor})`,
    graphics: 'Graphics',
    server: 'Server around them',
    serverSum: (
      power: Watts,
      gpus: number,
      installed: number,
      time: Milliseconds,
      batch: number,
      isMeasured: boolean,
    ) =>
      `${formatPower(power)} × ${countText(gpus)} of ${countText(installed)} GPUs × ${formatDuration(time)} (${isMeasured ? 'measured' : 'modelled'}) ÷ ${countText(batch)} at once`,
    prompt: 'Reading the prompt',
    promptSum: (beyond: string, active: string) =>
      `${beyond} tokens beyond the first 500 × 2 × ${active} operations`,
    building: 'With the building',
    buildingSum: (parts: readonly string[], pue: number) =>
      `(${parts.join(' + ')}) × ${pue.toFixed(2)}`,
  },

  assumed: {
    batch: (batch: number, low: number, high: number) =>
      `Assumed: the host answers ${countText(batch)} requests at once on H100 graphics processors; the range covers ${countText(low)} to ${countText(high)}.`,
    batchSet: (batch: number) =>
      `Set, not known: the host answers ${countText(batch)} requests at once, so the range does not hold others.`,
    batchBeyondFit:
      'So few or so many requests at once were hardly measured; the fit is carried on to them.',
    service: 'Assumed: its software and hardware differ from the bench’s by up to 1.8 times.',
    building: (low: number, high: number) =>
      `Assumed: the building takes ${low.toFixed(2)} to ${high.toFixed(2)} times what its computers take.`,
    guessedSize:
      'Assumed: the size, which its maker does not say; the range runs over the guesses.',
    sizeFromName: 'Assumed: the size that stands in the model’s name.',
    published: (bits: number) =>
      `Assumed: weights of ${countText(bits)} bits, as they were published; the host does not say.`,
    precision: (precision: string | undefined) =>
      precision === undefined
        ? 'Assumed: weights of 16 bits, as the host does not say.'
        : `Assumed: weights of 16 bits. The fit has no data for ${precision}.`,
    beyondFit: (total: BillionParameters) =>
      `At ${formatBillionParameters(total)} the model lies outside the sizes that the fit was made from.`,
    counted: 'Assumed: each piece of the stream is one token; some hosts send several in one.',
    promptUnknown: 'Assumed: a prompt of at most 500 tokens, as the host did not report any.',
    recorded: 'The figure is that of the answer when it was recorded; nothing was computed now.',
    notCounted:
      'Not counted: your own device, the network, idle servers, training, making the hardware.',
  },
}
