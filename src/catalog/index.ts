/** The heavy part of the catalog: loads when it is first needed. */
export const loadIdentities = () => import('./identities')
export const loadWebllmModels = () => import('./webllm/models')

/** The table of providers. */
export const loadProviders = () => import('./providers')
