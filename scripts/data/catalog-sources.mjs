/** Where the catalog's names, sizes and dates come from. */
import { publishedSizes } from './published-facts.mjs'

/** Of the tables that say what a name leads to. */
export const ECOLOGITS_DAY = '2026-03-13'
export const MODELS_DEV_DAY = '2026-07-02'

/** What the tables of the catalog are made from. */
export const catalogSources = [
  {
    title: 'Our join of the sources; ML.ENERGY v3 and v2; WebLLM 0.2.86 (Apache-2.0)',
    url: 'https://github.com/mlc-ai/web-llm',
    version: '0.2.86, 2026-10-11',
    read: '2026-11-23',
    licence: 'Apache-2.0',
  },
  {
    title: 'models.dev, for dates and contexts',
    url: 'https://github.com/anomalyco/models.dev',
    version: 'commit f3fc692299671838c7c65fd8126bf84d81a2e817, 2026-07-02',
    read: '2026-11-23',
    licence: 'MIT',
  },
  {
    title: 'EcoLogits, for sizes: those of closed models are guesses of its authors',
    url: 'https://github.com/mlco2/ecologits',
    version: 'commit 5be90dadc86ed92f48dc55316469d888827aec55, 2026-03-13',
    read: '2026-11-23',
    licence: 'MPL-2.0',
  },
]
/** Of the sizes that no table has. */
export const sizeSources = publishedSizes.map(({ source }) => ({
  ...source,
  version: 'as of 2026-11-28',
  read: '2026-11-28',
  licence: 'facts',
}))
