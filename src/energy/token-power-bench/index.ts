/** TokenPowerBench: measured energy per token of small models, on a node whose idle processors count too. */
import { createBenchSource } from '@/energy/bench'
import { createBenchAtFirst } from '@/energy/served-at-first'
import { sourceWords } from '@/words/sources'
import table from './table.json'

const { assumed } = sourceWords

export const tokenPowerBench = createBenchSource(
  {
    id: 'token-power-bench',
    version: '2026-11-28',
    name: 'TokenPowerBench',
    gpusAtWork: 1,
    notes: [assumed.idleNeighbours, assumed.unsaidWeights],
  },
  table,
)

/** For figures that were published by it. */
export const tokenPowerBenchAtFirst = createBenchAtFirst(
  { id: 'token-power-bench', version: '2026-03-23', name: 'TokenPowerBench', grade: 'C' },
  table,
)
