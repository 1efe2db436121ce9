/**
 * The power model of a run on a GPU that has no name, and of a server on this machine or the
 * browser's own model, of which not even that is known.
 */
import type { DeviceProfile, NamedGraphics } from '@/comparison/device-profile'
import type { EngineTimings } from '@/comparison/run-event'
import { formatPower } from '@/units/format'
import { energyOver, milliseconds, plus, watts, type Milliseconds } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import { busyShare, host, ratedPower, supply, waitingShare, type GpuKind } from './constants'
import type { Ends } from '@/energy/spread'
import { gpuEnergy } from './formula'
import { deviceName, factorsOf, type PowerModel } from './power-model'

export interface GpuRun {
  readonly timings: EngineTimings
  readonly duration: Milliseconds
  readonly device: DeviceProfile
  /** Vendor and architecture as WebGPU gives them. */
  readonly adapter: string | undefined
  /** Set where something else on the visitor's machine computed, on whatever chip it found. */
  readonly unseen: 'server' | 'browser' | undefined
}

/** Vendors that make one kind only. AMD and Intel make both. */
const kindOfVendor: Readonly<Record<string, GpuKind>> = {
  nvidia: 'discrete',
  apple: 'integrated',
  qualcomm: 'integrated',
  arm: 'integrated',
  'img-tec': 'integrated',
}

/** What the visitor or its name said, else what the adapter's vendor tells, else `unknown`. */
export function gpuKindOf({ gpu, graphics }: DeviceProfile, adapter: string | undefined): GpuKind {
  const vendor = adapter?.toLowerCase().split(/[\s,]/)[0]
  return (
    graphics?.kind ?? gpu ?? (vendor === undefined ? undefined : kindOfVendor[vendor]) ?? 'unknown'
  )
}

/**
 * Time the GPU computed: as it was watched, else prefill and decode where the engine gives both, else
 * the whole run.
 */
function busyTimeOf(
  { prefill, decode, gpuBusy }: EngineTimings,
  duration: Milliseconds,
): Milliseconds {
  if (gpuBusy !== undefined) return milliseconds(Math.min(duration, gpuBusy))
  if (prefill === undefined || decode === undefined) return duration
  return milliseconds(Math.min(duration, plus(prefill, decode)))
}

/** A laptop's chip is sold at 35 to 115 W under one name (`docs/method.md`, "Timed here"). */
const lowestLimit = 35 / 115

/** The rating of a chip whose name is known; it is the highest limit where it is sold at several. */
const ratedOf = ({ rated, isMobile }: NamedGraphics): Ends =>
  isMobile
    ? { low: rated * lowestLimit, mid: rated * Math.sqrt(lowestLimit), high: rated }
    : { low: rated, mid: rated, high: rated }

const methodOf = { server: 'timed-local-server', browser: 'timed-built-in' } as const

/** Of a run on this device's GPU, or on what a local server found there. */
export function gpuPowerModel({ timings, duration, device, adapter, unseen }: GpuRun): PowerModel {
  const isUnseen = unseen !== undefined
  const kind = isUnseen ? 'unknown' : gpuKindOf(device, adapter)
  const busy = busyTimeOf(timings, duration)
  const named = isUnseen ? undefined : device.graphics
  const rated = named === undefined ? ratedPower[kind] : ratedOf(named)
  const gpuName = named?.name ?? sourceWords.gpu[kind]
  const middle = {
    rated: rated.mid,
    busyShare: busyShare[kind].mid,
    waitingShare: waitingShare.mid,
    host: host[device.class].mid,
    supply: supply.mid,
  }
  const { factor, step, assumed } = sourceWords
  const uncertain = {
    rated: { name: factor.rated(gpuName), ends: rated },
    busyShare: { name: factor.busyShare, ends: busyShare[kind] },
    waitingShare: { name: factor.waitingShare, ends: waitingShare },
    host: { name: factor.host(deviceName(device)), ends: host[device.class] },
    supply: { name: factor.supply, ends: supply },
  }
  const energy = gpuEnergy(middle, duration, busy)
  const atWall = watts(energy / energyOver(watts(1), duration))
  const share = busy / duration
  const chip = watts(middle.rated * (middle.busyShare * share + middle.waitingShare * (1 - share)))
  const shared = `this-device: ${device.class}, ${unseen ?? named?.name ?? `${kind} GPU`}`
  const factors = factorsOf(
    middle,
    uncertain,
    (inputs) => gpuEnergy(inputs, duration, busy),
    shared,
  )
  return {
    methodId: unseen === undefined ? 'timed-gpu' : methodOf[unseen],
    energy,
    power: atWall,
    factors,
    working: [
      {
        name: step.gpu,
        sum: step.gpuSum(watts(middle.rated), middle.busyShare, middle.waitingShare, share),
        result: formatPower(chip),
      },
      {
        name: step.wall,
        sum: step.wallSum(chip, watts(middle.host), middle.supply),
        result: formatPower(atWall),
      },
    ],
    assumptions: [
      unseen !== undefined
        ? assumed[unseen](watts(rated.low), watts(rated.high))
        : named === undefined
          ? assumed.gpu(gpuName, watts(rated.low), watts(rated.high))
          : assumed.namedGpu(gpuName, watts(rated.low), watts(rated.high)),
      assumed.busyShare(busyShare[kind].low, busyShare[kind].high),
      assumed.host(
        deviceName(device),
        watts(host[device.class].low),
        watts(host[device.class].high),
      ),
      assumed.supply(supply.high, supply.low),
    ],
    isPowerUnknown: kind === 'unknown',
  }
}
