/** What this browser's WebAssembly can do. */

const moduleHead = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]
/** One function type without parameters, with this many results of this kind; one such function. */
const functionOf = (result: readonly number[]) => [
  ...[0x01, 0x04 + result.length, 0x01, 0x60, 0x00, result.length, ...result],
  ...[0x03, 0x02, 0x01, 0x00],
]
const body = (...code: number[]) => [
  ...[0x0a, code.length + 4, 0x01, code.length + 2, 0x00],
  ...code,
  0x0b,
]
const isValid = (...parts: readonly (readonly number[])[]) =>
  WebAssembly.validate(Uint8Array.from([...moduleHead, ...parts.flat()]))

/** `i32.const 0, i8x16.splat`, which leaves a v128. */
const hasVectors = () => isValid(functionOf([0x7b]), body(0x41, 0x00, 0xfd, 0x0f))
/** `try … catch_all … end`. */
const hasExceptions = () => isValid(functionOf([]), body(0x06, 0x40, 0x19, 0x0b))

/** Whether llama.cpp's builds can run at all. */
export const canRunLlama = (): boolean =>
  typeof WebAssembly === 'object' && hasVectors() && hasExceptions()

/** `(memory i64 1)`: a memory with 64-bit addresses. */
const hasLargeMemory = () => isValid([0x05, 0x03, 0x01, 0x04, 0x01])
const hasPromises = () => 'Suspending' in WebAssembly
const isFirefox = () => /Firefox\/\d/.test(navigator.userAgent)

/**
 * Whether the slower build for older browsers is needed. The usual build wants promises inside
 * WebAssembly and 64-bit memory; in Firefox it does without promises, and then without WebGPU.
 */
export const needsCompatibleBuild = (): boolean =>
  !hasLargeMemory() || (!hasPromises() && !isFirefox())
