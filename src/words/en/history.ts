/** Sentences of the history room. */
export const history = {}
