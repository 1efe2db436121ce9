/** Sentences that compare figures: load with the first answer, and with whatever compares. */
import { energyFinding } from './en/energy-finding'

export const findingWords = energyFinding
