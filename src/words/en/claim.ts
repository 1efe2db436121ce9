/** Sentences on what a receipt claims: whether its figures follow from it, and what they are today. */
import { countText, factorText, formatIntensity } from '@/units/format'
import type { GramsCO2ePerKWh } from '@/units/quantity'

const figures = (count: number) => `${countText(count)} ${count === 1 ? 'figure' : 'figures'}`

export const claim = {
  /** Causes of uncertainty by their id: a receipt carries the id alone. */
  factors: {
    threadPower: 'the power of busy threads',
    host: 'the power of the rest of the device',
    supply: 'the loss in the power supply',
    rated: 'the power that the graphics may draw',
    busyShare: 'how much of it is drawn while computing',
    waitingShare: 'how much of it is drawn while waiting',
    betweenRuns: 'the difference between two runs alike',
    betweenShortRuns: 'the difference between two short runs alike',
    fit: 'how far the fit may miss this model',
    floor: 'how little a small model can take',
    size: 'the size of the model, which its maker does not say',
    batch: 'how many requests the host answers at once',
    stack: 'the host’s software and hardware',
    pue: 'the building’s cooling and losses',
    prompt: 'what reading a long prompt takes',
    count: 'tokens that were counted and not reported',
    deployment: 'how this deployment differs from another on the same bench',
    fitAll: 'what the fit may miss in all models alike',
    guess: 'how far a guess of that size may be off',
    bits: 'how many bits its weights have',
    precision: 'what fewer bits save in one model',
    traffic: 'what a host with little to do runs on',
    cache: 'what looking back at it takes',
    attention: 'how its attention is built',
    engine: 'what the serving engine of 2024 took more',
    meter: 'how well the host meters, and shares out what many answers took',
    'host-share': 'how much the host’s server takes beside its graphics processors',
    wattmeter: 'how well the wattmeter measures',
    digit: 'the last digit that the wattmeter shows',
    'one-reading': 'one reading for the whole run',
    sampling: 'what happened between two readings',
    ecologits: 'EcoLogits’ own range: size and building',
  } as Readonly<Record<string, string>>,

  title: 'Do the figures follow?',
  doubt: 'does not follow from what was sent',
  follows: (count: number) =>
    `This page worked ${figures(count)} out again, from the counts and times that were sent and by the method that is named: the same.`,
  unchecked: (count: number) => `${figures(count)} cannot be checked here:`,
  doubted: (count: number) =>
    count === 1
      ? 'One answer was sent with something that does not follow:'
      : `${countText(count)} answers were sent with something that does not follow:`,
  of: (name: string, why: string) => `${name}: ${why}`,

  /** What contradicts what, inside of one receipt. */
  fault: {
    reasoningOverOutput: 'more reasoning tokens than tokens written.',
    cachedOverPrompt: 'more tokens of the prompt from the cache than the prompt has.',
    firstTokenAfterEnd: 'its first token came after its end.',
    engineTimeOverDuration: 'its engine worked longer than the whole run took.',
    tokensOverLimit: 'more tokens written than the setting allows.',
    wordsOverTokens: 'its text has more words than its tokens can be.',
    textWithoutTokens: 'it has a text, and not one token was written.',
    outcomeWithoutTime: 'it is said to have ended, with a figure and no time taken.',
    figureWithoutRun: 'a figure of energy for a run that was never measured.',
    timedElsewhere: 'timed on the sender’s device, though a server elsewhere answered.',
    servedHere: 'a figure of a service, though the sender’s own device answered.',
    meteredWithoutMeter: 'metered, by a method that has no meter.',
    rangeNotOfFactors: 'its range is not what its own causes of uncertainty make.',
    askedLater: 'asked on a day that has not come yet.',
    threadsNotOfSetup: 'it ran on other threads than it was set to.',
    hostNotOfAddress: 'another host answered than the one that was asked.',
    activeOverTotal: 'more of its parameters are used for a token than it has.',
  },
  sizeNotOfModel: (sent: string, known: string) =>
    `sent as a model of ${sent} parameters, which this page knows to have ${known}.`,
  otherMiddle: (times: number) =>
    times > 1
      ? `its energy is ${factorText(times)} times what its own counts and times give.`
      : `its energy is ${factorText(1 / times)} times less than its own counts and times give.`,
  otherRange: 'its best value follows, its range does not: it was made narrower or wider.',
  otherMark: (sent: string, found: string) =>
    `marked as “${sent}”, where its method gives “${found}”.`,
  gridNotOfData: (data: string, sent: GramsCO2ePerKWh, known: GramsCO2ePerKWh) =>
    `its carbon is counted with ${formatIntensity(sent)}, where ${data} has ${formatIntensity(known)}.`,
  otherBoundary: 'it is said to cover something else than its method covers.',

  /** Why a figure cannot be worked out again. */
  noDevice: 'the sender did not say what kind of device it was.',
  otherVersion: (method: string, version: string, here: string) =>
    `made by ${method} ${version}; this page has ${here}.`,
  otherMethod: (method: string, version: string) =>
    `made by ${method} ${version}, by which this page has no figure for such a run.`,

  /** As published, and as of today. */
  today: {
    same: 'As of today all figures are the ones that were published.',
    changed: (changed: number, all: number, least: number, most: number) =>
      `As of today ${countText(changed)} of ${figures(all)} ${changed === 1 ? 'is another' : 'are others'}: ${timesText(least, most)} what was published.`,
    changedOtherwise: (changed: number, all: number) =>
      `As of today ${countText(changed)} of ${figures(all)} ${changed === 1 ? 'is another' : 'are others'}.`,
    grid: (changed: number, all: number, least: number, most: number) =>
      `The grid’s carbon for each kWh is another for ${countText(changed)} of ${countText(all)} ${all === 1 ? 'answer' : 'answers'}: ${timesText(least, most)} what was published.`,
    table: 'As published, and as of today',
    model: 'Model',
    published: 'As published',
    now: 'As of today',
    change: 'Change',
    times: (factor: number) => `× ${factorText(factor)}`,
    unchanged: 'the same',
    none: 'not told',
    by: (figure: string, method: string) => `${figure}, ${method}`,
  },

  votes: (yes: number, no: number) =>
    `In the room: ${countText(yes)} found it good enough, ${countText(no)} did not.`,
  forked: (day: string, title: string | undefined) =>
    `Made from another comparison${title === undefined ? '' : `, “${title}”`}, of ${day}: models or prompt were changed.`,
}

const timesText = (least: number, most: number): string => {
  const [from, to] = [factorText(least), factorText(most)]
  return from === to ? `${from} times` : `between ${from} and ${to} times`
}
