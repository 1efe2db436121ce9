/** What the sources are asked of a run: its measurement, where it was computed, and which model it was. */
import type { DeviceProfile } from '@/comparison/device-profile'
import { isOver, measurementOf, wasComputed, type Run } from '@/comparison/run'
import type { Compute, LiveCompute } from '@/comparison/run-event'
import type { Place, Variant } from '@/comparison/variant'
import type { EstimateInput } from '@/energy/source'
import type { EngineShelf } from '@/playground/runs/engine-shelf'
import type { EnergyBooks } from './queries'

/** Undefined where there is nothing to ask: the run is not over, or nothing was computed for it. */
export function inputOf(
  run: Run,
  { modelAtHost }: Pick<EnergyBooks, 'modelAtHost'>,
  shelf: EngineShelf,
  device: DeviceProfile,
): EstimateInput | undefined {
  const measurement = measurementOf(run.state)
  if (measurement === undefined || !wasComputed(run.state) || !isOver(run.state)) return undefined
  const compute = measurement.compute && liveOf(measurement.compute)
  const place = placeOfRun(run, shelf)
  const variant =
    place.kind === 'remote' ? asKnown(run.variant, place.host, modelAtHost) : run.variant
  return { variant, measurement: { ...measurement, ...(compute && { compute }) }, place, device }
}

/** The same with the model as the catalog had it before; undefined where it has it so still. */
export function earlierInputOf(
  run: Run,
  { modelAtHostEarlier }: Pick<EnergyBooks, 'modelAtHostEarlier'>,
  shelf: EngineShelf,
  device: DeviceProfile,
): EstimateInput | undefined {
  const place = placeOfRun(run, shelf)
  const known = place.kind === 'remote' && modelAtHostEarlier(place.host, run.variant.model.name)
  return known ? inputOf(run, { modelAtHost: () => known }, shelf, device) : undefined
}

/** Where a run was computed. */
export function placeOfRun({ variant, state }: Run, shelf: EngineShelf): Place {
  const compute = measurementOf(state)?.compute
  const live = compute && liveOf(compute)
  return placeOf(live) ?? addressOf(variant, live, shelf)
}

/** A served model under its one name, by which the tables know it; a size the visitor gave stands. */
function asKnown(variant: Variant, host: string, modelAtHost: EnergyBooks['modelAtHost']): Variant {
  const known = modelAtHost(host, variant.model.name)
  const { size } = variant.model
  return known === undefined ? variant : { ...variant, model: { ...known, ...(size && { size }) } }
}

/** A replay costs nothing now; its figure is that of the run that was recorded. */
const liveOf = (compute: Compute): LiveCompute =>
  compute.kind === 'recording' ? compute.of : compute

/** Where it was computed, as far as the compute tells; a server is where its address is. */
const placeOf = (compute: LiveCompute | undefined): Place | undefined =>
  compute === undefined || compute.kind === 'server' ? undefined : { kind: 'this-device' }

/** By the engine's word; what a received run says where this page has no such engine. */
const addressOf = (
  variant: Variant,
  compute: LiveCompute | undefined,
  shelf: EngineShelf,
): Place => {
  if (shelf.has(variant)) return shelf.placeOf(variant)
  return { kind: 'remote', host: compute?.kind === 'server' ? compute.host : variant.engine }
}
