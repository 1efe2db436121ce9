/** Sentences of the wllama room. */
export const wllama = {}
