import { describe, expect, it } from 'vitest'
import { createCpuKernels } from './kernels'
import { moduleBytes } from './module'

/** The module's own loops, over what the test writes into its memory. */
async function loopsOver(values: readonly number[]) {
  const { instance } = await WebAssembly.instantiate(moduleBytes(1))
  const { memory, read, multiplyAdd } = instance.exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('no memory')
  new Int8Array(memory.buffer).set(values)
  const callable =
    (loop: unknown) =>
    (...bounds: readonly number[]): unknown =>
      typeof loop === 'function' ? Reflect.apply(loop, undefined, bounds) : undefined
  return { read: callable(read), multiplyAdd: callable(multiplyAdd) }
}

describe('the loops of the processor probe', () => {
  it('reads every byte once', async () => {
    // 128 bytes are 32 words; each byte of 1 makes a word of 0x01010101.
    const { read } = await loopsOver(Array<number>(128).fill(1))
    expect(read(0, 128)).toBe(32 * 0x01010101)
    expect(read(64, 128)).toBe(16 * 0x01010101)
  })

  it('multiplies signed bytes and adds them up', async () => {
    // 64 times −3 · 5 = −960
    const { multiplyAdd } = await loopsOver([
      ...Array<number>(64).fill(-3),
      ...Array<number>(64).fill(5),
    ])
    expect(multiplyAdd(0, 64, 64)).toBe(-960)
  })

  it('checks what it computed, over any number of rounds', async () => {
    const kernels = await createCpuKernels(3 * 65_536)
    expect(kernels.readBytes).toBe(3 * 65_536)
    expect(() => {
      kernels.read(3)
      kernels.multiplyAdd(100_000)
    }).not.toThrow()
  })
})
