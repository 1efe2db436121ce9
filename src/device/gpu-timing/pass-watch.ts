/**
 * The precise mode: the graphics processor's own clock at the begin and the end of each compute pass,
 * by the feature `timestamp-query`, where the adapter has it.
 *
 * Where all places for times are in use, a pass goes untimed and is counted as such, so that watching
 * never waits for the graphics processor.
 */
import { milliseconds, type Milliseconds } from '@/units/quantity'
import { createTimeQueries, type QueryPlace, type TimeQueries } from './time-queries'

export interface PassWatch {
  /** Sum of the timed passes. */
  readonly time: () => Milliseconds
  readonly timed: () => number
  readonly untimed: () => number
  /** Resolves when the times of all that was submitted are here. */
  readonly settle: () => Promise<void>
  readonly stop: () => void
}

const NS_PER_MS = 1e6

/** The places that one encoder, or its commands, write to. */
interface Taken {
  readonly queries: TimeQueries
  readonly places: QueryPlace[]
}

/** Watches every device that has the feature and is asked for after this. */
export function watchPasses(): PassWatch {
  const adapters = GPUAdapter.prototype
  const devices = GPUDevice.prototype
  const encoders = GPUCommandEncoder.prototype
  const queues = GPUQueue.prototype
  // Each is called below with what it was called on.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { requestDevice } = adapters
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { createCommandEncoder } = devices
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { beginComputePass, finish } = encoders
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { submit } = queues

  const queriesOf = new Map<GPUDevice, TimeQueries>()
  const takenBy = new WeakMap<GPUCommandEncoder | GPUCommandBuffer, Taken>()
  let nanoseconds = 0
  let timed = 0
  let untimed = 0

  const onTime = (time: number | undefined): void => {
    if (time === undefined) untimed += 1
    else {
      nanoseconds += time
      timed += 1
    }
  }
  const queriesFor = (device: GPUDevice): TimeQueries => {
    const known = queriesOf.get(device)
    if (known !== undefined) return known
    const submitOwn = (commands: GPUCommandBuffer) => {
      submit.call(device.queue, [commands])
    }
    const queries = createTimeQueries(device, submitOwn, onTime)
    queriesOf.set(device, queries)
    void device.lost.then(() => queriesOf.delete(device))
    return queries
  }

  adapters.requestDevice = function (this: GPUAdapter, descriptor) {
    if (!this.features.has('timestamp-query')) return requestDevice.call(this, descriptor)
    const features = new Set<GPUFeatureName>(descriptor?.requiredFeatures)
    features.add('timestamp-query')
    return requestDevice.call(this, { ...descriptor, requiredFeatures: [...features] })
  }
  devices.createCommandEncoder = function (this: GPUDevice, descriptor) {
    const encoder = createCommandEncoder.call(this, descriptor)
    if (this.features.has('timestamp-query'))
      takenBy.set(encoder, { queries: queriesFor(this), places: [] })
    return encoder
  }
  encoders.beginComputePass = function (this: GPUCommandEncoder, descriptor) {
    const taken = takenBy.get(this)
    const place = descriptor?.timestampWrites === undefined ? taken?.queries.take() : undefined
    if (taken === undefined || place === undefined) {
      untimed += 1
      return beginComputePass.call(this, descriptor)
    }
    taken.places.push(place)
    return beginComputePass.call(this, { ...descriptor, timestampWrites: place.writes })
  }
  encoders.finish = function (this: GPUCommandEncoder, descriptor) {
    const commands = finish.call(this, descriptor)
    const taken = takenBy.get(this)
    if (taken !== undefined && taken.places.length > 0) takenBy.set(commands, taken)
    return commands
  }
  queues.submit = function (this: GPUQueue, buffers) {
    const submitted = [...buffers]
    submit.call(this, submitted)
    for (const commands of submitted) {
      const taken = takenBy.get(commands)
      taken?.queries.submitted(taken.places)
    }
  }

  return {
    time: () => milliseconds(nanoseconds / NS_PER_MS),
    timed: () => timed,
    untimed: () => untimed,
    settle: async () => {
      await Promise.all([...queriesOf.values()].map((queries) => queries.settle()))
    },
    stop() {
      adapters.requestDevice = requestDevice
      devices.createCommandEncoder = createCommandEncoder
      encoders.beginComputePass = beginComputePass
      encoders.finish = finish
      queues.submit = submit
    },
  }
}
