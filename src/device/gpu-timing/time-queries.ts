/**
 * Where a graphics processor writes the begin and the end of passes, and how they come back: one for
 * each device.
 *
 * A set of places is shared by all encoders, for an engine may take a new one for every pass. It is read
 * when it is full, else when the page's own work of the moment is done.
 */
import { bufferUsage, MAP_READ_MODE } from '@/device/gpu-constants'

const PASSES_OF_A_SET = 256
const MOST_SETS = 16
const BYTES_OF_A_TIME = 8
const BYTES_OF_A_PASS = 2 * BYTES_OF_A_TIME

interface QuerySlots {
  readonly queries: GPUQuerySet
  readonly resolved: GPUBuffer
  readonly readable: GPUBuffer
  begun: number
  submitted: number
}

/** Where one pass writes its times. */
export interface QueryPlace {
  readonly slots: QuerySlots
  readonly writes: GPUComputePassTimestampWrites
}

export interface TimeQueries {
  /** For one more pass; undefined while all places are in use. */
  readonly take: () => QueryPlace | undefined
  /** To be told when the passes of these places went to the graphics processor. */
  readonly submitted: (places: readonly QueryPlace[]) => void
  /** Resolves when all that was submitted is read. */
  readonly settle: () => Promise<void>
}

/**
 * @param submit The queue's own, without whatever watches it.
 * @param onTime Told of each pass how many nanoseconds it took; undefined where that is not known.
 */
export function createTimeQueries(
  device: GPUDevice,
  submit: (commands: GPUCommandBuffer) => void,
  onTime: (nanoseconds: number | undefined) => void,
): TimeQueries {
  const free: QuerySlots[] = []
  const inUse = new Set<QuerySlots>()
  const readings = new Set<Promise<void>>()
  let current: QuerySlots | undefined
  let made = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function next(): QuerySlots | undefined {
    const kept = free.pop()
    if (kept !== undefined || made >= MOST_SETS) return kept
    made += 1
    const size = PASSES_OF_A_SET * BYTES_OF_A_PASS
    const { queryResolve, copySource, copyTarget, mapRead } = bufferUsage
    return {
      queries: device.createQuerySet({ type: 'timestamp', count: 2 * PASSES_OF_A_SET }),
      resolved: device.createBuffer({ size, usage: queryResolve | copySource }),
      readable: device.createBuffer({ size, usage: copyTarget | mapRead }),
      begun: 0,
      submitted: 0,
    }
  }

  async function read(slots: QuerySlots): Promise<void> {
    const { queries, resolved, readable, begun } = slots
    inUse.delete(slots)
    if (current === slots) current = undefined
    const size = begun * BYTES_OF_A_PASS
    try {
      const encoder = device.createCommandEncoder()
      encoder.resolveQuerySet(queries, 0, 2 * begun, resolved, 0)
      encoder.copyBufferToBuffer(resolved, 0, readable, 0, size)
      submit(encoder.finish())
      await readable.mapAsync(MAP_READ_MODE, 0, size)
      const times = new BigUint64Array(readable.getMappedRange(0, size))
      for (let pass = 0; pass < begun; pass += 1) {
        const [begin = 0n, end = 0n] = times.subarray(2 * pass, 2 * pass + 2)
        // The standard lets a clock be reset between the two; such a pass says nothing.
        onTime(end >= begin ? Number(end - begin) : undefined)
      }
      readable.unmap()
      slots.begun = 0
      slots.submitted = 0
      free.push(slots)
    } catch {
      // The device was lost: what it would have said is not known.
      for (let pass = 0; pass < begun; pass += 1) onTime(undefined)
    }
  }

  function startReading(slots: QuerySlots): void {
    const reading = read(slots).finally(() => readings.delete(reading))
    readings.add(reading)
  }

  function readSubmitted(): void {
    clearTimeout(timer)
    timer = undefined
    for (const slots of inUse) if (slots.submitted === slots.begun) startReading(slots)
  }

  return {
    take() {
      if (current === undefined || current.begun === PASSES_OF_A_SET) current = next()
      if (current === undefined) return undefined
      inUse.add(current)
      const place = 2 * current.begun
      current.begun += 1
      const writes = {
        querySet: current.queries,
        beginningOfPassWriteIndex: place,
        endOfPassWriteIndex: place + 1,
      }
      return { slots: current, writes }
    },
    submitted(places) {
      for (const { slots } of places) {
        slots.submitted += 1
        if (slots.submitted === PASSES_OF_A_SET) startReading(slots)
      }
      timer ??= setTimeout(readSubmitted, 0)
    },
    async settle() {
      readSubmitted()
      await Promise.all(readings)
    },
  }
}
