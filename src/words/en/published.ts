/** Words for what makers and studies have published of a model. */
import { formatMass } from '@/units/format'
import { factorText } from '@/units/number-text'
import type { GramsCO2e } from '@/units/quantity'

export const published = {
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
  providerScore: (low: string, high: string) =>
    `Provider score of SCI for AI (Green Software Foundation), training alone: ${low === high ? low : `${low} to ${high}`} CO₂e per billion parameters. Data, experiments and deployment, which it asks for too, are not published.`,
  contradiction: (ratio: number) =>
    `The published figures contradict each other, by a factor of ${factorText(ratio)}.`,
}
