/** The graphics processor's pace: how fast it reads its memory, and how fast it multiplies matrices. */
import { factsOf } from '@/device/adapter-facts'
import { bytesPerSecond, operationsPerSecond } from '@/units/quantity'
import type { GpuFigures, ProbeStep } from '../probe-figures'
import { measureRate, type RateLimits } from '../rate'
import {
  expectedProduct,
  expectedSum,
  fillShader,
  GROUP_BYTES,
  LANES,
  productShader,
  readShader,
  SECOND_MATRIX,
  signAt,
  TILE_SIDE,
  VECTOR_BYTES,
} from './kernels'
import { createMachine, type Machine } from './machine'

const MIB = 2 ** 20
/** More than the caches of graphics processors hold: up to 128 MB in 2026. */
const READ_BYTES = 256 * MIB
/** In software it is the processor's caches that count. */
const READ_BYTES_IN_SOFTWARE = 32 * MIB
const LEAST_READ_BYTES = 32 * MIB

/** In ms. All three together stay under a second wherever a single round takes less than a window. */
const limits: RateLimits = { window: 30, budget: 300, readings: 7 }
const now = () => performance.now()

/** What reading a large buffer is measured with; also for a comparison with other programs. */
export interface Reading {
  readonly values: GPUBuffer
  readonly bytes: number
  /** Per second; what was written of sums counts, too. */
  readonly bytesPerSecond: number
}

function same(found: number | undefined, expected: number): void {
  if (found !== expected)
    throw new Error(`The graphics processor gave ${String(found)} and not ${expected}.`)
}

/** The largest buffer that can be had, at most `most` bytes. */
async function largestBuffer(machine: Machine, most: number): Promise<GPUBuffer> {
  try {
    return await machine.buffer(most)
  } catch (cause) {
    if (most / 2 < LEAST_READ_BYTES) throw cause
    return largestBuffer(machine, most / 2)
  }
}

/** @throws Error where the sums are wrong, or memory is short. */
export async function measureReading(machine: Machine, most: number): Promise<Reading> {
  const whole = Math.floor(most / GROUP_BYTES) * GROUP_BYTES
  const values = await largestBuffer(machine, whole)
  const groups = values.size / GROUP_BYTES
  const invocations = groups * LANES
  const sums = await machine.buffer(invocations * VECTOR_BYTES)
  await (await machine.program(fillShader, [values], [groups, 1])).run(1)
  const program = await machine.program(readShader, [values, sums], [groups, 1])
  const bytes = values.size + sums.size
  const rate = await measureRate(program.run, now, limits)
  for (const invocation of [0, LANES - 1, invocations - 1]) {
    const found = new Uint32Array(await machine.read(sums, invocation * VECTOR_BYTES, VECTOR_BYTES))
    same(found[0], expectedSum(invocation))
  }
  sums.destroy()
  return { values, bytes: values.size, bytesPerSecond: rate * bytes }
}

/** From small to large, each eight times the work of the one before. */
const sides = [256, 512, 1024, 2048] as const
/** In ms: what takes less is too little work to fill a graphics processor. */
const TOO_SHORT = 8

const float16 = { one: 0x3c00, minusOne: 0xbc00 }

/** A matrix of signs, as numbers of 32 or of 16 bits. */
function signs(number: 'f32' | 'f16', side: number, from: number): ArrayBuffer {
  const count = side * side
  const isSingle = number === 'f32'
  const [one, minusOne] = isSingle ? [1, -1] : [float16.one, float16.minusOne]
  const values = isSingle ? new Float32Array(count) : new Uint16Array(count)
  // A loop, for millions of calls of a callback would take longer than all that is measured.
  for (let index = 0; index < count; index += 1)
    values[index] = signAt(from + index) === 1 ? one : minusOne
  return values.buffer
}

async function measureProduct(
  machine: Machine,
  number: 'f32' | 'f16',
  side: number,
): Promise<{ readonly perSecond: number; readonly took: number }> {
  const first = signs(number, side, 0)
  const a = await machine.buffer(first.byteLength, first)
  const b = await machine.buffer(first.byteLength, signs(number, side, SECOND_MATRIX))
  const c = await machine.buffer(side * side * Float32Array.BYTES_PER_ELEMENT)
  const tiles = side / TILE_SIDE
  const buffers = [a, b, c, machine.uniform(side)]
  const program = await machine.program(productShader(number), buffers, [tiles, tiles])
  await program.run(1)
  const startedAt = now()
  await program.run(1)
  const took = now() - startedAt
  const isLast = took >= TOO_SHORT || side === sides.at(-1)
  const rate = isLast ? await measureRate(program.run, now, limits) : 1000 / took
  for (const [row, column] of [
    [0, 0],
    [side - 1, 1],
    [TILE_SIDE + 1, side - 2],
  ] as const) {
    const place = (row * side + column) * Float32Array.BYTES_PER_ELEMENT
    const found = new Float32Array(await machine.read(c, place, Float32Array.BYTES_PER_ELEMENT))
    same(found[0], expectedProduct(row, column, side))
  }
  for (const buffer of buffers) buffer.destroy()
  return { perSecond: rate * 2 * side ** 3, took }
}

/** Operations a second in products of matrices, as large as it takes to fill the processor. */
export async function measureProducts(machine: Machine, number: 'f32' | 'f16'): Promise<number> {
  let best = 0
  for (const side of sides) {
    const { perSecond, took } = await measureProduct(machine, number, side)
    best = perSecond
    if (took >= TOO_SHORT) break
  }
  return best
}

/**
 * Undefined where there is no adapter. Takes some 1.2 s at most, programs and data made ready included.
 *
 * @throws Error where the device is lost, memory is short or a result is wrong.
 */
export async function measureGpu(
  gpu: GPU,
  onStep: (step: ProbeStep) => void,
): Promise<GpuFigures | undefined> {
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' })
  if (adapter === null) return undefined
  const { name, isSoftware, hasF16, largestBinding, largestBuffer: largest } = factsOf(adapter)
  const most = Math.min(isSoftware ? READ_BYTES_IN_SOFTWARE : READ_BYTES, largestBinding, largest)
  const device = await adapter.requestDevice({
    requiredFeatures: hasF16 ? ['shader-f16'] : [],
    requiredLimits: { maxStorageBufferBindingSize: most, maxBufferSize: most },
  })
  try {
    const machine = createMachine(device)
    onStep('gpu-memory')
    const reading = await measureReading(machine, most)
    reading.values.destroy()
    onStep('gpu-arithmetic')
    const throughput = operationsPerSecond(await measureProducts(machine, 'f32'))
    const bandwidth = bytesPerSecond(reading.bytesPerSecond)
    return {
      adapter: name,
      isSoftware,
      pace: { bandwidth, throughput },
      ...(hasF16 && {
        halfThroughput: operationsPerSecond(await measureProducts(machine, 'f16')),
      }),
    }
  } finally {
    device.destroy()
  }
}
