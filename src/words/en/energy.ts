/** Sentences of the energy room. */
export const energy = {}
