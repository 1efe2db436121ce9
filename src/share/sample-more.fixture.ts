/** A receipt with the fields that version 1 was given later, for fixtures and tests. Never changed. */
import type { Receipt } from './receipt-schema'
import { sampleReceipt } from './sample.fixture'

const [first, ...others] = sampleReceipt.runs
if (first?.estimate === undefined) throw new Error('The sample has no estimate.')

export const sampleWithMore: Receipt = {
  ...sampleReceipt,
  runs: [
    {
      ...first,
      engineVersion: '3.8.1',
      votes: { yes: 12, no: 3 },
      estimate: {
        ...first.estimate,
        grade: 'C',
        factors: [
          { id: 'threadPower', down: 2, up: 2, shared: 'this-device: laptop, 1 threads' },
          { id: 'betweenRuns', down: 1.3, up: 1.5 },
        ],
      },
    },
    ...others,
  ],
  deviceGpu: 'integrated',
  forkedFrom: { askedAt: 1_794_000_000_000, title: 'The first try', checksum: 3_735_928_559 },
}
