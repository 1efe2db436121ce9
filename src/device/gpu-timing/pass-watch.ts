/**
 * The precise mode: the graphics processor's own clock at the begin and the end of each compute pass,
 * by the feature `timestamp-query`, where the adapter has it.
 *
 * Passes are timed in batches of one set of queries each; while all sets are in use, passes go
 * untimed and are counted as such, so that watching never waits for the graphics processor.
 */
import { bufferUsage, MAP_READ_MODE } from '@/device/gpu-constants'
import { milliseconds, type Milliseconds } from '@/units/quantity'

export interface PassWatch {
  /** Sum of the timed passes. */
  readonly time: () => Milliseconds
  readonly timed: () => number
  readonly untimed: () => number
  readonly stop: () => void
}

const PASSES_OF_A_SET = 256
const MOST_SETS = 16
const BYTES_OF_A_TIME = 8
const NS_PER_MS = 1e6

interface QuerySlots {
  readonly queries: GPUQuerySet
  readonly resolved: GPUBuffer
  readonly readable: GPUBuffer
}

/** What one encoder uses of its set. */
interface Taken {
  readonly slots: QuerySlots
  passes: number
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

  const free = new WeakMap<GPUDevice, QuerySlots[]>()
  const made = new WeakMap<GPUDevice, number>()
  const deviceOf = new WeakMap<GPUCommandEncoder, GPUDevice>()
  const takenBy = new WeakMap<GPUCommandEncoder, Taken>()
  const toRead = new WeakMap<GPUCommandBuffer, { taken: Taken; device: GPUDevice }>()
  let nanoseconds = 0
  let timed = 0
  let untimed = 0

  const slotsFor = (device: GPUDevice): QuerySlots | undefined => {
    const kept = free.get(device)?.pop()
    const count = made.get(device) ?? 0
    if (kept !== undefined || count >= MOST_SETS) return kept
    made.set(device, count + 1)
    const places = 2 * PASSES_OF_A_SET
    const size = places * BYTES_OF_A_TIME
    const { queryResolve, copySource, copyTarget, mapRead } = bufferUsage
    return {
      queries: device.createQuerySet({ type: 'timestamp', count: places }),
      resolved: device.createBuffer({ size, usage: queryResolve | copySource }),
      readable: device.createBuffer({ size, usage: copyTarget | mapRead }),
    }
  }

  const read = async ({ slots, passes }: Taken, device: GPUDevice): Promise<void> => {
    try {
      await slots.readable.mapAsync(MAP_READ_MODE, 0, passes * 2 * BYTES_OF_A_TIME)
      const times = new BigUint64Array(
        slots.readable.getMappedRange(0, passes * 2 * BYTES_OF_A_TIME),
      )
      for (let pass = 0; pass < passes; pass += 1) {
        const [begin = 0n, end = 0n] = times.subarray(2 * pass, 2 * pass + 2)
        // The standard lets a clock be reset between the two; such a pass says nothing.
        if (end >= begin) {
          nanoseconds += Number(end - begin)
          timed += 1
        } else untimed += 1
      }
      slots.readable.unmap()
      free.set(device, [...(free.get(device) ?? []), slots])
    } catch {
      // The device was lost: what it would have said is not known.
      untimed += passes
    }
  }

  adapters.requestDevice = function (this: GPUAdapter, descriptor) {
    if (!this.features.has('timestamp-query')) return requestDevice.call(this, descriptor)
    const features = new Set<GPUFeatureName>(descriptor?.requiredFeatures)
    features.add('timestamp-query')
    return requestDevice.call(this, { ...descriptor, requiredFeatures: [...features] })
  }
  devices.createCommandEncoder = function (this: GPUDevice, descriptor) {
    const encoder = createCommandEncoder.call(this, descriptor)
    if (this.features.has('timestamp-query')) deviceOf.set(encoder, this)
    return encoder
  }
  encoders.beginComputePass = function (this: GPUCommandEncoder, descriptor) {
    const device = deviceOf.get(this)
    if (device === undefined || descriptor?.timestampWrites !== undefined) {
      untimed += 1
      return beginComputePass.call(this, descriptor)
    }
    let taken = takenBy.get(this)
    if (taken === undefined) {
      const slots = slotsFor(device)
      if (slots !== undefined) {
        taken = { slots, passes: 0 }
        takenBy.set(this, taken)
      }
    }
    if (taken === undefined || taken.passes >= PASSES_OF_A_SET) {
      untimed += 1
      return beginComputePass.call(this, descriptor)
    }
    const timestampWrites = {
      querySet: taken.slots.queries,
      beginningOfPassWriteIndex: 2 * taken.passes,
      endOfPassWriteIndex: 2 * taken.passes + 1,
    }
    taken.passes += 1
    return beginComputePass.call(this, { ...descriptor, timestampWrites })
  }
  encoders.finish = function (this: GPUCommandEncoder, descriptor) {
    const taken = takenBy.get(this)
    const device = deviceOf.get(this)
    if (taken === undefined || device === undefined) return finish.call(this, descriptor)
    const { queries, resolved, readable } = taken.slots
    this.resolveQuerySet(queries, 0, 2 * taken.passes, resolved, 0)
    this.copyBufferToBuffer(resolved, 0, readable, 0, 2 * taken.passes * BYTES_OF_A_TIME)
    const commands = finish.call(this, descriptor)
    toRead.set(commands, { taken, device })
    return commands
  }
  queues.submit = function (this: GPUQueue, buffers) {
    const submitted = [...buffers]
    submit.call(this, submitted)
    for (const commands of submitted) {
      const entry = toRead.get(commands)
      if (entry !== undefined) void read(entry.taken, entry.device)
    }
  }

  return {
    time: () => milliseconds(nanoseconds / NS_PER_MS),
    timed: () => timed,
    untimed: () => untimed,
    stop() {
      adapters.requestDevice = requestDevice
      devices.createCommandEncoder = createCommandEncoder
      encoders.beginComputePass = beginComputePass
      encoders.finish = finish
      queues.submit = submit
    },
  }
}
