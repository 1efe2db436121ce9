/** Words for what stands beside a figure: everyday equivalents, published figures, credits. */
import { formatDuration, formatMass } from '@/units/format'
import { factorText } from '@/units/number-text'
import type { GramsCO2e, Milliseconds } from '@/units/quantity'

export const beside = {
  equivalents: {
    toggle: 'Everyday equivalents',
    of: {
      led: (time: Milliseconds) => `A 10 W LED lamp for ${formatDuration(time)}`,
      microwave: (time: Milliseconds) => `a 1,000 W microwave oven for ${formatDuration(time)}`,
      toaster: (time: Milliseconds) => `a 1,000 W toaster for ${formatDuration(time)}`,
    },
    source: 'Rated powers as Chat UI Energy assumes them; for the best value of the range.',
  },
  published: {
    title: 'What was published',
    why: 'Figures of makers and studies for one query, each with its own scope. They are not figures of this answer, and are mixed with none.',
    about: {
      model: 'of this very model',
      maker: 'of a service of its maker',
      any: 'of models of this sort',
    },
    name: (who: string, subject: string) => `${who}: ${subject}`,
    readIn: (where: string) => `read in: ${where}`,
    training: 'Training it, as published',
    trainingWhy:
      'Never added to an answer: shared over a use that nobody knows, it is anything between negligible and dominant.',
    trainingOf: (name: string, mass: GramsCO2e, basis: string) =>
      `${name}: ${formatMass(mass)} CO₂e, ${basis}`,
    marketBased: (mass: GramsCO2e) => `market-based ${formatMass(mass)}`,
    contradiction: (ratio: number) =>
      `The published figures contradict each other, by a factor of ${factorText(ratio)}.`,
  },
  credits: {
    title: 'Whose data is this?',
    why: 'Every table of this page, with what it was made from. The code is ours, under Apache-2.0.',
    licence: 'Licence',
    madeFrom: 'Made from',
    read: (day: string) => `read ${day}`,
    others: 'Read as they come',
    boavizta: 'Making of laptops, desktops, tablets and phones: Boavizta (ODbL).',
    link: 'Whose data is this?',
  },
}
