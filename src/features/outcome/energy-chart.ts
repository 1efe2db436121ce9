/** The energy of all answers, with their ranges. */
export { EnergyChart } from './EnergyChart'
