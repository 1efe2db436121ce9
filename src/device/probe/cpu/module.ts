/**
 * A WebAssembly module with two loops, written byte by byte: no compiler, no file to fetch.
 *
 *   read(from, to)               adds up all 32-bit words of `from … to`, wrapping: reads every byte once
 *   multiplyAdd(a, b, to)        Σ aᵢ · bᵢ over signed bytes, `a … to` and as many from `b`
 *
 * Both take 64 bytes a turn. The second multiplies as llama.cpp does weights of eight and of four bits
 * in WebAssembly: bytes widened to 16 bits, then `i32x4.dot_i16x8_s` (ggml-cpu, arch/wasm/quants.c).
 *
 * Numbers are those of https://webassembly.github.io/spec/core/binary/ and of its vector instructions.
 */

/** A whole number as LEB128, unsigned. */
function leb(value: number): readonly number[] {
  const low = value & 0x7f
  return value < 0x80 ? [low] : [low | 0x80, ...leb(value >>> 7)]
}

/** The same, signed: the highest bit of the last byte is the sign, so it must be free. */
function signedLeb(value: number): readonly number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signedLeb(value >>> 7)]
}

const sized = (content: readonly number[]) => [...leb(content.length), ...content]
const section = (id: number, content: readonly number[]) => [id, ...sized(content)]
const list = (items: readonly (readonly number[])[]) => [...leb(items.length), ...items.flat()]
const text = (value: string) => sized([...new TextEncoder().encode(value)])

const i32 = 0x7f
const v128 = 0x7b
const emptyBlock = 0x40
const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const constant = (value: number) => [0x41, ...signedLeb(value)]
const add = [0x6a]
const lessThan = [0x49]
const vector = (code: number) => [0xfd, ...leb(code)]
const load = (offset: number) => [...vector(0x00), 4, ...leb(offset)]
const lane = (index: number) => [...vector(0x1b), index]
const addLanes = vector(0xae)
const dot = vector(0xba)
const widenLow = vector(0x87)
const widenHigh = vector(0x88)
const end = [0x0b]
const VECTOR_BYTES = 16
/** Taken in one turn of a loop. */
export const TURN_BYTES = 4 * VECTOR_BYTES
const turns = [0, 1, 2, 3]

const advance = (local: number) => [...get(local), ...constant(TURN_BYTES), ...add, ...set(local)]
const loopWhile = (inside: readonly number[], local: number, to: number) => [
  ...[0x03, emptyBlock],
  ...inside,
  ...[...get(local), ...get(to), ...lessThan, 0x0d, 0],
  ...end,
]
/** The four sums from local `first` on, as one number. */
const sumOfLanes = (first: number) => [
  ...get(first),
  ...turns.slice(1).flatMap((turn) => [...get(first + turn), ...addLanes]),
  ...set(first),
  ...turns.flatMap((turn) => [...get(first), ...lane(turn), ...(turn === 0 ? [] : add)]),
]
const fourVectors = [1, 4, v128]
const body = (code: readonly number[]) => sized([...fourVectors, ...code, ...end])

/** Locals: 0 from, 1 to, 2 … 5 the sums. */
const readBody = body([
  ...loopWhile(
    [
      ...turns.flatMap((turn) => [
        ...[...get(2 + turn), ...get(0), ...load(turn * VECTOR_BYTES), ...addLanes],
        ...set(2 + turn),
      ]),
      ...advance(0),
    ],
    0,
    1,
  ),
  ...sumOfLanes(2),
])

const product = (turn: number, widen: readonly number[]) => [
  ...[...get(0), ...load(turn * VECTOR_BYTES), ...widen],
  ...[...get(1), ...load(turn * VECTOR_BYTES), ...widen],
  ...dot,
]
/** Locals: 0 a, 1 b, 2 to, 3 … 6 the sums. */
const multiplyAddBody = body([
  ...loopWhile(
    [
      ...turns.flatMap((turn) => [
        ...[...get(3 + turn), ...product(turn, widenLow), ...addLanes],
        ...[...product(turn, widenHigh), ...addLanes, ...set(3 + turn)],
      ]),
      ...advance(0),
      ...advance(1),
    ],
    0,
    2,
  ),
  ...sumOfLanes(3),
])

const functionType = (parameters: number) => [
  ...[0x60, ...leb(parameters), ...Array<number>(parameters).fill(i32)],
  ...[1, i32],
]
const kind = { function: 0, memory: 2 } as const

/** The module's bytes, with `pages` of 64 KiB of memory. */
export const moduleBytes = (pages: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list([functionType(2), functionType(3)])),
    ...section(3, list([[0], [1]])),
    ...section(5, list([[0, ...leb(pages)]])),
    ...section(
      7,
      list([
        [...text('memory'), kind.memory, 0],
        [...text('read'), kind.function, 0],
        [...text('multiplyAdd'), kind.function, 1],
      ]),
    ),
    ...section(10, list([readBody, multiplyAddBody])),
  ])
