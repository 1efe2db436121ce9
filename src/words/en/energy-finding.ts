/** Sentences that compare two figures, and the one sentence over all answers. */
export const energyFinding = {}
