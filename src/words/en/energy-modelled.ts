/** Sentences for figures that are worked out from the size of a model that ran on a server. */
export const energyModelled = { factor: {}, step: {}, assumed: {} }
