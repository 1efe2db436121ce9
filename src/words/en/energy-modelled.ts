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
  readonly p: number
  readonly m: number
  readonly n: number
}

interface FitInput {
  readonly active: BillionParameters
  readonly total: BillionParameters
  readonly bitsPerWeight: number
  readonly nativeBits: number
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
    fitAll: 'what the fit may miss in all models alike',
    floor: 'how little a small model can take',
    size: 'the size of the model, which its maker does not say',
    batch: 'how many requests the host answers at once',
    guess: 'how far a guess of that size may be off',
    bits: 'how many bits its weights have',
    precision: 'what fewer bits save in one model',
    traffic: 'what a host with little to do runs on',
    stack: 'the host’s software and hardware',
    pue: 'the building’s cooling and losses',
    prompt: 'what reading a long prompt takes',
    cache: 'what looking back at it takes',
    attention: 'how its attention is built',
    count: 'tokens that were counted and not reported',
  },

  step: {
    output: 'Tokens written',
    counted: {
      reported: 'reported by the host; reasoning and answer together',
      counted: 'pieces of the stream, counted here: the host reported none',
      'from-text': 'counted from the text, without the model’s own tokenizer: nobody reported any',
    },
    perToken: 'Graphics, for each token',
    fit: ({ c, a, w, p, b, q, m, n }: FitTerms, input: FitInput) => {
      const { bitsPerWeight, nativeBits } = input
      const bytes = nativeBits / 8
      const weights = `ln ${numberText(input.total * bytes)} GB`
      const terms = [
        `e^(${c < 0 ? '−' : ''}${Math.abs(c).toPrecision(4)}`,
        term(a, ` ln ${numberText(input.active * bytes)} GB`),
        term(w, ` ${weights}`),
        ...(bitsPerWeight === nativeBits
          ? []
          : [term(p, ` ln(${numberText(bitsPerWeight)} / ${numberText(nativeBits)} bits)`)]),
        ...(input.batch === 64 ? [] : [term(b, ' L'), term(q, ' L²'), term(m, ` L ${weights}`)]),
        term(n, ` ln(${countText(input.tokens)} / 1,000)`),
      ]
      return `${terms.join(' ')})${input.batch === 64 ? '' : `, L = ln(${countText(input.batch)} / 64)`}`
    },
    fewer: (low: string, high: string) =>
      `halfway, on the log scale, between a serving engine on an H100 (${low}) and older hardware and software (${high})`,
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
    promptSum: (beyond: string, active: string, context: string) =>
      `${beyond} tokens beyond the first 500, each 2 × ${active} operations, and attention over ${context}`,
    lookingBack: 'Looking back at it',
    lookingBackSum: (output: string, context: string) =>
      `${output} × the cache of ${context} tokens`,
    building: 'With the building',
    buildingSum: (parts: readonly string[], pue: number) =>
      `(${parts.join(' + ')}) × ${pue.toFixed(2)}`,
  },

  assumed: {
    batch: (batch: number, low: number, high: number) =>
      `Assumed: a busy service, which answers ${countText(batch)} requests at once on H100 graphics processors; the range covers ${countText(low)} to ${countText(high)}. One with little to do takes many times as much.`,
    traffic: {
      few: 'Set, not known: a host with little to do, which answers about 8 requests at once, on an H100 or on older graphics processors.',
      one: 'Set, not known: a host that answers one request at a time, with or without a serving engine.',
    },
    batchSet: (batch: number) =>
      `Set, not known: the host answers ${countText(batch)} requests at once, so the range does not hold others.`,
    batchBeyondFit: (low: number, high: number) =>
      `The curve of the fit ends at ${countText(low)} and at ${countText(high)} requests at once. Above it stays flat; below it rises as it does where one request at a time was measured.`,
    service: 'Assumed: its software and hardware differ from the bench’s by up to 1.8 times.',
    building: (low: number, high: number) =>
      `Assumed: the building takes ${low.toFixed(2)} to ${high.toFixed(2)} times what its computers take.`,
    guessedSize:
      'Assumed: the size that EcoLogits’ authors guess, as its maker does not say: the guess may be off by 3 times, and from 3 % of the weights to 30 %, or to all where they guess it as dense, are used for a token. Two of their guesses may contradict each other: 300B for Claude 3 Haiku, 10B to 35B for Haiku 4.5.',
    sizeFromName: 'Assumed: the size that stands in the model’s name.',
    published: (bits: number) =>
      `Assumed: weights of ${countText(bits)} bits, as they were published; the host does not say.`,
    sixteenBits: 'Assumed: weights of 16 bits, as the host does not say.',
    otherPrecision: (precision: string, { mid, native }: { mid: number; native: number }) =>
      `Run in ${precision}, ${numberText(mid)} in place of ${numberText(native)} bits: within one model half the bits took 0.63 to 0.92 of the energy on the bench, and once more.`,
    closedBits: (low: number, high: number) =>
      `Assumed: weights of ${countText(low)} to ${countText(high)} bits, as nobody says.`,
    unknownPrecision: (precision: string, low: number, high: number) =>
      `What ${precision} is, is not known here: weights of ${countText(low)} to ${countText(high)} bits are assumed.`,
    beyondFit: (total: BillionParameters) =>
      `At ${formatBillionParameters(total)} the model lies outside the sizes that the fit was made from.`,
    counted: 'Assumed: each piece of the stream is one token; some hosts send several in one.',
    fromText:
      'Assumed: the model cuts its text into tokens about as others do. Reasoning that the file does not have is not counted.',
    promptUnknown: 'Assumed: a prompt of at most 500 tokens, as the host did not report any.',
    recorded: 'The figure is that of the answer when it was recorded; nothing was computed now.',
    notModelled:
      'Not modelled: speculative decoding and a cache of common prompts, which take less, and prompts read on other processors than answers are written on, which may take either.',
    notCounted:
      'Not counted: your own device, the network, idle servers, training, making the hardware.',
  },
}
