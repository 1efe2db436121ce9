/** A receipt that says how the grid was counted, for fixtures and tests. Never changed. */
import type { Receipt } from './receipt-schema'
import { sampleReceipt } from './sample.fixture'

const [here, there, ...others] = sampleReceipt.runs
if (here === undefined || there === undefined) throw new Error('The sample has two runs.')

export const sampleWithGrid: Receipt = {
  ...sampleReceipt,
  runs: [
    { ...here, grid: { gPerKWh: [20.83, 472.9, 1306], data: 'countries' } },
    {
      ...there,
      electricity: { zone: 'FRA' },
      grid: { gPerKWh: [31, 44.18, 44.18], data: 'ember 2024' },
    },
    ...others,
  ],
}
