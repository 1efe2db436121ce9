/** The heavy parts of the catalog: loads when they are first needed. */
export const loadIdentities = () => import('./identities')
export const loadWebllmModels = () => import('./webllm/models')
/** What figures were published with before. */
export const loadEarlierModels = () => import('./earlier')
export const loadQuality = () => import('./quality')

/** What hosts charge. */
export const loadPrices = () => import('./prices')

/** The table of providers. */
export const loadProviders = () => import('./providers')
