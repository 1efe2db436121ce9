/**
 * The rooms of `src/`, and who may import whom: a room may import itself and the rooms listed. The linter
 * holds this table (`eslint.config.mjs`), and `docs/architecture.md` shows it.
 */

const ground = ['units', 'words', 'comparison']
const siblings = ['catalog', 'device', 'engines', 'energy', 'history', 'recorded', 'share', 'study']

/** @type {Readonly<Record<string, readonly string[]>>} */
export const rooms = {
  units: [],
  words: ['units'],
  comparison: ['units'],
  catalog: ground,
  device: ground,
  engines: [...ground, 'device'],
  energy: ground,
  history: ground,
  recorded: ground,
  share: ground,
  study: ground,
  playground: [...ground, ...siblings],
  ui: ['units', 'words'],
  figures: [...ground, ...siblings, 'playground', 'ui'],
  features: [...ground, ...siblings, 'playground', 'ui', 'figures'],
  app: [...ground, ...siblings, 'playground', 'ui', 'figures', 'features'],
  terminal: [...ground, ...siblings],
}
