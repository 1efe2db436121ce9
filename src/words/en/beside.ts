/** Words for what stands beside a figure: everyday equivalents, credits. */
import { formatDuration } from '@/units/format'
import type { Milliseconds } from '@/units/quantity'

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
