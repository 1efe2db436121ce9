/** A variant at an endpoint, for the tests of prices. */
import type { EngineSetup, Variant } from '@/comparison/variant'

export const endpointVariant = (setup: EngineSetup): Variant => ({
  id: 'openai:x',
  model: { id: 'x', name: 'x' },
  engine: 'openai',
  setup,
})
