/** Sentences of the openai room. */
export const openai = {}
