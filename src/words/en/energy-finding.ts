/** Sentences that compare two figures, and the one sentence over all answers. */
import {
  factorText,
  formatEnergy,
  formatRangeEnds,
  energyUnitFor,
  percentText,
} from '@/units/format'
import type { WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'

/** What a figure includes, as the end of a sentence. */
const boundary = {
  device: 'this whole device, from the wall socket; without screen and network',
  accelerator: 'the graphics processors only',
  server: 'the graphics processors and their server',
  plug: 'everything behind the plug',
  'server-and-pue': 'the graphics processors, their server and the building’s cooling',
}
type BoundaryName = keyof typeof boundary

interface Times {
  readonly low: number
  readonly mid: number
  readonly high: number
}

const TWOFOLD = 2

/** "3 to 6", or "about 3" where both ends read the same. */
const ends = (low: string, high: string): string =>
  low === high ? `about ${low}` : `${low} to ${high}`

/** "17 % to 44 %", or "up to 44 %" where the lower end is next to nothing. */
const percents = (a: number, b: number): string => {
  const [low, high] = [Math.min(a, b), Math.max(a, b)]
  return low < 0.01 ? `up to ${percentText(high)}` : ends(percentText(low), percentText(high))
}

/** "3 to 6 times less"; below twofold in percent: "17 % to 44 % less". */
const less = ({ low, mid, high }: Times): string =>
  mid < TWOFOLD
    ? `${percents(1 - 1 / low, 1 - 1 / high)} less`
    : `${ends(factorText(low), factorText(high))} times less`

/** "3 to 6 times more"; below twofold in percent: "20 % to 80 % more". */
const more = ({ low, mid, high }: Times): string =>
  mid < TWOFOLD
    ? `${percents(low - 1, high - 1)} more`
    : `${ends(factorText(low), factorText(high))} times more`

const tooCloseWords = 'too close to call'

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const energyWithRange = (energy: Range<WattHours>): string => {
  const unit = energyUnitFor([energy.mid])
  return `${formatEnergy(energy.mid, unit)} (${formatRangeEnds(energy, unit)})`
}

interface Circumstances {
  /** Whether the visitor has said no to the other answer. */
  readonly wasTurnedDown: boolean
  /** Whether more than one answer was accepted. */
  readonly isOneOfSeveral: boolean
}

const turnedDown = ({ wasTurnedDown }: Circumstances): string =>
  wasTurnedDown ? ', whose answer you turned down' : ''

export const energyFinding = {
  boundary,
  notComparable: (first: BoundaryName, second: BoundaryName) =>
    `One figure covers ${boundary[first]}, the other ${boundary[second]}: they cannot be compared as they are.`,
  noRatio: 'One of the two took no energy at all by its figure, so there is no ratio.',

  sentence: {
    less,
    more,
    compared: {
      accepted: (chosen: string, other: string, ratio: string, circumstances: Circumstances) =>
        circumstances.isOneOfSeveral
          ? `Of the answers that were good enough, that of ${chosen} took the least: ${ratio} energy than ${other}${turnedDown(circumstances)}.`
          : `${chosen} was good enough, and used ${ratio} energy than ${other}${turnedDown(circumstances)}.`,
      unjudged: (chosen: string, other: string, ratio: string) =>
        `${chosen} used ${ratio} energy than ${other}. Was its answer good enough?`,
      'none-accepted': (chosen: string, other: string, ratio: string) =>
        `No answer was good enough so far. ${chosen} used ${ratio} energy than ${other}.`,
    },
    tooCloseWords,
    tooClose: {
      accepted: (chosen: string, other: string) =>
        `${chosen} was good enough; its energy and that of ${other} are ${tooCloseWords}.`,
      unjudged: (chosen: string, other: string) =>
        `The energy of ${chosen} and that of ${other} are ${tooCloseWords}. Whose answer was good enough?`,
      'none-accepted': (chosen: string, other: string) =>
        `No answer was good enough so far. The energy of ${chosen} and that of ${other} are ${tooCloseWords}.`,
    },
    tooCloseWhy: ({ low, mid, high }: Times) =>
      `The ratio is about ${factorText(mid)}, but may be anything from ${factorText(low)} to ${factorText(high)}.`,
    oneArchitecture:
      'Both names stand for weights of one size, so they are told apart by the tokens alone, and not by two methods that found unlike figures.',
    tooShort:
      'Both answers took less than a fifth of a second, and two such runs differ by themselves. Ask for a longer answer, or ask many questions on the page “Size”.',
    notTold: {
      accepted: (chosen: string, other: string) =>
        `${chosen} was good enough; how its energy compares with that of ${other} cannot be told.`,
      unjudged: (chosen: string, other: string) =>
        `How the energy of ${chosen} compares with that of ${other} cannot be told.`,
      'none-accepted': (chosen: string, other: string) =>
        `No answer was good enough so far. How the energy of ${chosen} compares with that of ${other} cannot be told.`,
    },
    unknown: {
      accepted: (names: readonly string[]) =>
        `${list(names)} ${names.length === 1 ? 'was' : 'were'} good enough, at an energy that is unknown.`,
      unjudged: () => 'The energy of these answers is unknown.',
      'none-accepted': () => 'No answer was good enough so far, and their energy is unknown.',
    },
    one: {
      accepted: (name: string, energy: Range<WattHours>) =>
        `${name} was good enough, and used ${energyWithRange(energy)}.`,
      rejected: (name: string, energy: Range<WattHours>) =>
        `${name} used ${energyWithRange(energy)}, and was not good enough.`,
      unjudged: (name: string, energy: Range<WattHours>) =>
        `${name} used ${energyWithRange(energy)}. Ask a second model to compare.`,
    },
    oneUnknown: {
      accepted: (name: string) => `${name} was good enough, at an energy that is unknown.`,
      rejected: (name: string) => `${name} was not good enough, and its energy is unknown.`,
      unjudged: (name: string) => `${name} answered, at an energy that is unknown.`,
    },
    cancelled: (names: readonly string[]) =>
      `The same for both, so it does not touch the ratio: ${list(names)}.`,
    boundaries: (
      [first, second]: readonly [string, string],
      [ofFirst, ofSecond]: readonly [BoundaryName, BoundaryName],
    ) =>
      `The figure of ${first} covers ${boundary[ofFirst]}; that of ${second} covers ${boundary[ofSecond]}. Each is all the electricity where it ran.`,
    reason: (name: string, why: string) => `${name} is left out: ${why}`,
  },
}
