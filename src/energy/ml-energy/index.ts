/** ML.ENERGY: measured energy per token of served models, on one bench in two versions. */
import { createBenchSource } from '@/energy/bench'
import { createBenchAtFirst } from '@/energy/served-at-first'
import v2 from './v2/table.json'
import v3 from './v3/table.json'

/** v2 over v3, geometric mean of eleven pairs of one model, processors and batch (1.37 to 1.82); a test remakes it. */
const ENGINE_OF_2024 = 1.59

/** For figures that were published by them. */
export const mlEnergyV3AtFirst = createBenchAtFirst(
  { id: 'ml-energy-v3', version: '2026-02-16', name: 'ML.ENERGY v3', grade: 'B' },
  v3,
)
export const mlEnergyV2AtFirst = createBenchAtFirst(
  { id: 'ml-energy-v2', version: '2024-09', name: 'ML.ENERGY v2', grade: 'C' },
  v2,
)

export const mlEnergyV3 = createBenchSource(
  { id: 'ml-energy-v3', version: '2026-11-28', name: 'ML.ENERGY v3' },
  v3,
)

export const mlEnergyV2 = createBenchSource(
  { id: 'ml-energy-v2', version: '2026-11-28', name: 'ML.ENERGY v2', engine: ENGINE_OF_2024 },
  v2,
)
