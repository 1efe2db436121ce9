/** The shaders of the graphics probe, and what a processor computes to check them. */

/** Of one workgroup; the standard grants every adapter 256 (maxComputeInvocationsPerWorkgroup). */
export const LANES = 256
/** Vectors of 16 bytes that one invocation reads. */
export const VECTORS_PER_LANE = 64
export const VECTOR_BYTES = 16
/** Read by one workgroup, from one stretch of memory: neighbours read neighbouring vectors. */
export const GROUP_BYTES = LANES * VECTORS_PER_LANE * VECTOR_BYTES

const blocked = `
const LANES = ${LANES}u;
const TURNS = ${VECTORS_PER_LANE}u;
fn first(group: u32, lane: u32) -> u32 { return group * LANES * TURNS + lane; }`

/** Numerical Recipes' linear congruence: every word of the buffer differs. */
const SCALE = 1664525
const SHIFT = 1013904223

export const fillShader = `${blocked}
@group(0) @binding(0) var<storage, read_write> values: array<vec4u>;
@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  for (var turn = 0u; turn < TURNS; turn++) {
    let at = first(group.x, lane) + turn * LANES;
    values[at] = (at * 4u + vec4u(0u, 1u, 2u, 3u)) * ${SCALE}u + ${SHIFT}u;
  }
}`

/** Reads everything once and writes one sum for 64 vectors that were read. */
export const readShader = `${blocked}
@group(0) @binding(0) var<storage, read> values: array<vec4u>;
@group(0) @binding(1) var<storage, read_write> sums: array<vec4u>;
@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  var sum = vec4u();
  for (var turn = 0u; turn < TURNS; turn++) { sum += values[first(group.x, lane) + turn * LANES]; }
  sums[group.x * LANES + lane] = sum;
}`

/** The first number of the sum that an invocation must write. */
export function expectedSum(invocation: number): number {
  const group = Math.floor(invocation / LANES)
  const first = group * LANES * VECTORS_PER_LANE + (invocation % LANES)
  let sum = 0
  for (let turn = 0; turn < VECTORS_PER_LANE; turn += 1)
    sum = (sum + Math.imul((first + turn * LANES) * 4, SCALE) + SHIFT) | 0
  return sum >>> 0
}

const SIDE = 64
const STEP = 16
const THREADS = 16
/** The product of two matrices is made in squares of this side, one for a workgroup. */
export const TILE_SIDE = SIDE

/**
 * C = A · B of square matrices whose side is a multiple of 64: each workgroup makes a square of 64 × 64
 * from strips that it shares, each invocation 4 × 4 of it in registers.
 */
export const productShader = (number: 'f32' | 'f16'): string => `
${number === 'f16' ? 'enable f16;' : ''}
alias Vector = vec4<${number}>;
@group(0) @binding(0) var<storage, read> a: array<Vector>;
@group(0) @binding(1) var<storage, read> b: array<Vector>;
@group(0) @binding(2) var<storage, read_write> c: array<vec4f>;
@group(0) @binding(3) var<uniform> side: vec4u;
var<workgroup> stripA: array<Vector, ${(SIDE * STEP) / 4}>;
var<workgroup> stripB: array<Vector, ${(SIDE * STEP) / 4}>;
@compute @workgroup_size(${THREADS}, ${THREADS})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_id) at: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let width = side.x / 4u;
  var sums: array<Vector, 4>;
  for (var k = 0u; k < side.x; k += ${STEP}u) {
    stripA[lane] = a[(group.y * ${SIDE}u + lane / 4u) * width + k / 4u + lane % 4u];
    stripB[lane] = b[(k + lane / 16u) * width + group.x * 16u + lane % 16u];
    workgroupBarrier();
    for (var four = 0u; four < ${STEP / 4}u; four++) {
      let b0 = stripB[(four * 4u + 0u) * 16u + at.x];
      let b1 = stripB[(four * 4u + 1u) * 16u + at.x];
      let b2 = stripB[(four * 4u + 2u) * 16u + at.x];
      let b3 = stripB[(four * 4u + 3u) * 16u + at.x];
      for (var row = 0u; row < 4u; row++) {
        let left = stripA[(at.y * 4u + row) * 4u + four];
        sums[row] += left.x * b0 + left.y * b1 + left.z * b2 + left.w * b3;
      }
    }
    workgroupBarrier();
  }
  for (var row = 0u; row < 4u; row++) {
    c[(group.y * ${SIDE}u + at.y * 4u + row) * width + group.x * 16u + at.x] = vec4f(sums[row]);
  }
}`

/** One or minus one, as if thrown: sums of their products stay exact, in 16 bits too. */
export function signAt(index: number): 1 | -1 {
  // Of MurmurHash3's finaliser.
  const mixed = Math.imul(index ^ (index >>> 16), 0x85ebca6b)
  return ((mixed ^ (mixed >>> 13)) & 1) === 1 ? 1 : -1
}

/** Where the second matrix begins in the row of signs. */
export const SECOND_MATRIX = 7_654_321

/** One number of the product of two matrices of signs. */
export function expectedProduct(row: number, column: number, side: number): number {
  let sum = 0
  for (let k = 0; k < side; k += 1)
    sum += signAt(row * side + k) * signAt(SECOND_MATRIX + k * side + column)
  return sum
}
