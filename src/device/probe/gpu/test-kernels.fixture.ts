/** For tests and benchmarks: programs of known bytes, to hold the probe against. */
import { factsOf } from '@/device/adapter-facts'
import { createMachine, type Machine } from './machine'
import { measureRate } from '@/device/probe/rate'

const LANES = 256
const TURNS = 64
/** Numbers of four bytes that one workgroup takes. */
const GROUP_WORDS = LANES * TURNS
const WORD_BYTES = 4
const limits = { window: 30, budget: 400, readings: 7 }
const now = () => performance.now()

export interface MachineOfPage extends Machine {
  readonly end: () => void
  /** Computed by the processor, in software. */
  readonly isSoftware: boolean
}

/** @throws Error in a browser without WebGPU. */
export async function machineOfPage(): Promise<MachineOfPage> {
  const adapter = await navigator.gpu.requestAdapter()
  if (adapter === null) throw new Error('There is no graphics adapter.')
  const { isSoftware, largestBinding, largestBuffer } = factsOf(adapter)
  const most = Math.min(largestBinding, largestBuffer)
  const device = await adapter.requestDevice({
    requiredLimits: { maxStorageBufferBindingSize: most, maxBufferSize: most },
  })
  return {
    ...createMachine(device),
    isSoftware,
    end: () => {
      device.destroy()
    },
  }
}

const copyShader = `
@group(0) @binding(0) var<storage, read> values: array<vec4u>;
@group(0) @binding(1) var<storage, read_write> copy: array<vec4u>;
@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  for (var turn = 0u; turn < 16u; turn++) {
    let at = group.x * ${LANES * 16}u + turn * ${LANES}u + lane;
    copy[at] = values[at];
  }
}`

/** Bytes a second of a plain copy loop, what is read and what is written both counted. */
export async function copySpeed(machine: Machine, bytes: number): Promise<number> {
  const groups = Math.floor(bytes / (GROUP_WORDS * WORD_BYTES))
  const size = groups * GROUP_WORDS * WORD_BYTES
  const buffers = [await machine.buffer(size), await machine.buffer(size)]
  const program = await machine.program(copyShader, buffers, [groups, 1])
  const rate = await measureRate(program.run, now, limits)
  for (const buffer of buffers) buffer.destroy()
  return rate * 2 * size
}

/** Of a weight of a matrix, as it lies in memory. */
export type Weights = 'f32' | 'q4'

/** One row for an invocation; four bytes of weights a turn. */
const matrixShader = (weights: Weights) => `
@group(0) @binding(0) var<storage, read> matrix: array<${weights === 'f32' ? 'vec4f' : 'vec4u'}>;
@group(0) @binding(1) var<storage, read> vector: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> product: array<f32>;
const WIDTH = ${TURNS / 4}u;
@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let row = group.x * ${LANES}u + lane;
  var sum = 0.0;
  for (var at = 0u; at < WIDTH; at++) {
    let weights = matrix[group.x * WIDTH * ${LANES}u + at * ${LANES}u + lane];
    ${
      weights === 'f32'
        ? 'sum += dot(weights, vector[at]);'
        : `for (var bits = 0u; bits < 32u; bits += 4u) {
      sum += dot(vec4f((weights >> vec4u(bits)) & vec4u(15u)) - 7.0, vector[at * 8u + bits / 4u]);
    }`
    }
  }
  product[row] = sum;
}`

export interface KnownLoad {
  readonly bytes: number
  readonly operations: number
  /** How often a second it was done. */
  readonly perSecond: number
}

/** A matrix of `bytes` times a vector, as a model does for each token. */
export async function matrixVectorSpeed(
  machine: Machine,
  bytes: number,
  weights: Weights,
): Promise<KnownLoad> {
  const groups = Math.floor(bytes / (GROUP_WORDS * WORD_BYTES))
  const size = groups * GROUP_WORDS * WORD_BYTES
  const perWord = weights === 'f32' ? 1 : 8
  const numbers = groups * GROUP_WORDS * perWord
  const buffers = [
    await machine.buffer(size),
    await machine.buffer(TURNS * perWord * WORD_BYTES),
    await machine.buffer(groups * LANES * WORD_BYTES),
  ]
  const program = await machine.program(matrixShader(weights), buffers, [groups, 1])
  const perSecond = await measureRate(program.run, now, limits)
  for (const buffer of buffers) buffer.destroy()
  return { bytes: size, operations: 2 * numbers, perSecond }
}
