/** What EcoLogits 0.11 says of an answer beside its energy: the reference, with its own provider defaults. */
import { outputTokensOf } from '@/comparison/measurement'
import { inputFor } from './ecologits'
import { impactsOf, type Impacts } from './ecologits/impacts'
import { serviceOf } from './serving'
import type { EstimateInput } from './source'

/**
 * Its impacts with the grid of `zone`, else of the provider. Undefined where it does not know the model,
 * where nothing was served, and where its table has no mix for the zone that may be used.
 */
export function referenceImpacts(
  modelId: string,
  run: Pick<EstimateInput, 'measurement' | 'place'>,
  zone: string | undefined,
): Impacts | undefined {
  const service = serviceOf(run)
  const output = outputTokensOf(run.measurement)
  if (service.kind === 'unknown' || output === undefined || output.count === 0) return undefined
  const registered = inputFor(modelId, output.count, service, zone)
  return registered && impactsOf(registered.input)
}
