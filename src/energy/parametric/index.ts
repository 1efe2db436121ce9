/**
 * Energy of a run on a server, from the size of the model: the fit × the tokens of this answer, plus
 * the server around the graphics processors, times the building's share.
 *
 * It says what such a service typically takes; nobody outside the provider can check it for this one.
 */
import type { EnergyEstimate } from '@/comparison/estimate'
import { outputTokensOf, type Measurement } from '@/comparison/measurement'
import type { ModelSize } from '@/comparison/model-card'
import type { LiveCompute } from '@/comparison/run-event'
import { isPrivateHost } from '@/energy/serving'
import type { EnergySource, EstimateInput } from '@/energy/source'
import { words } from '@/words'
import { figureOf } from './figure'

export const parametric: EnergySource = {
  id: 'parametric',
  estimate(input) {
    const server = serverOf(input)
    if (server === undefined) return unknown(words.energy.notOnAServer)
    if (isPrivateHost(server.host)) return unknown(words.energy.privateServer(server.host))
    const { size } = input.variant.model
    if (size === undefined || !isUsable(size)) return unknown(words.energy.noSize)
    const output = outputTokensOf(input.measurement)
    if (output === undefined || output.count === 0) return unknown(words.energy.noTokens)
    return figureOf({ ...input, size, output, host: server.host, time: timeOf(input.measurement) })
  },
}

const unknown = (why: string): EnergyEstimate => ({ kind: 'unknown', why })

/** The server that computed, now or when it was recorded. */
function serverOf({
  measurement: { compute },
  place,
}: EstimateInput): Extract<LiveCompute, { kind: 'server' }> | undefined {
  if (place.kind !== 'remote' || compute === undefined) return undefined
  const live = compute.kind === 'recording' ? compute.of : compute
  return live.kind === 'server' ? live : undefined
}

const isUsable = ({ active, total }: ModelSize): boolean => active.low > 0 && total.low > 0

/** A recording may be played at another pace than it had. */
const timeOf = ({ compute, duration }: Measurement) =>
  compute?.kind === 'recording' || duration === 0 ? undefined : duration
