/** Words of the difference between answers. */
import { factorText } from '@/units/format'

const span = (low: number, high: number): string => {
  const [from, to] = [factorText(low), factorText(high)]
  return from === to ? from : `${from} to ${to}`
}

export const differences = {
  title: 'What differs between the answers?',
  reference: 'Compared to',
  ofOriginal: (name: string) => `${name}, original`,
  same: 'Word for word the same.',
  comparing: 'Comparing…',
  beginnings: (letters: string) => `Only the first ${letters} letters of each are compared.`,
  tooFar: 'Too long and too different to be laid side by side.',
  key: 'Struck out: only in the reference. Underlined: only in this answer.',
  onlyInReference: 'only in the reference:',
  onlyHere: 'only here:',
  energyHead: 'Energy',
  energy: {
    more: (low: number, high: number) => `${span(low, high)} times more`,
    less: (low: number, high: number) => `${span(low, high)} times less`,
    tooClose: 'too close to call',
    unknown: 'cannot be compared',
  },
  tokens: 'Tokens',
  time: 'Time',
  words: 'Words',
  isReference: 'the reference',
  more: (count: string) => `${count} more`,
  fewer: (count: string) => `${count} fewer`,
  asMany: 'as many',
}
