/** What the library and browsers were reported to throw, and the sentence that becomes of it. */
import { describe, expect, it } from 'vitest'
import { plainAdapter } from '@/device/adapter.fixture'
import { bytes } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { faultFrom } from './fault'
import { checkFit, checkLargestTensor } from './fit'

const { webllm } = engineWords
const lostInfo = () =>
  new (class GPUDeviceLostInfo {
    readonly reason = 'unknown'
    get [Symbol.toStringTag]() {
      return 'GPUDeviceLostInfo'
    }
  })()

describe('what the library throws', () => {
  const reported: readonly (readonly [
    what: string,
    cause: unknown,
    kind: string,
    start: string,
  ])[] = [
    [
      'mlc-ai/web-llm 647',
      new Error(
        'Device was lost. This can happen due to insufficient memory or other GPU constraints. Detailed error: [object GPUDeviceLostInfo]. Please try to reload WebLLM with a less resource-intensive model.',
      ),
      'out-of-memory',
      webllm.deviceLost,
    ],
    ['mlc-ai/web-llm 517', lostInfo(), 'out-of-memory', webllm.deviceLost],
    [
      'mlc-ai/web-llm 209',
      new Error(
        'Cannot initialize runtime because of requested maxStorageBufferBindingSize exceeds limit. requested=1024MB, limit=128MB.',
      ),
      'unsupported',
      'This model needs more of the graphics processor',
    ],
    [
      'mlc-ai/web-llm 254',
      new Error(
        'This model requires WebGPU extension shader-f16, which is not enabled in this browser. ',
      ),
      'unsupported',
      webllm.noF16,
    ],
    [
      'mlc-ai/web-llm 60',
      'vkAllocateMemory failed with VK_ERROR_OUT_OF_DEVICE_MEMORY',
      'out-of-memory',
      webllm.outOfMemory,
    ],
    [
      'a pipeline that the driver does not compile',
      new Error('vkCreateComputePipelines failed with VK_ERROR_UNKNOWN'),
      'unsupported',
      'The graphics driver could not compile',
    ],
    [
      'a library that is no program',
      new WebAssembly.CompileError('WebAssembly.instantiate(): section out of bounds'),
      'bad-model',
      webllm.notLoaded(''),
    ],
    [
      'an object that is no error',
      { message: 'Internal error: CreateComputePipeline failed' },
      'unsupported',
      'The graphics driver could not compile',
    ],
    ['what nobody knows', { odd: true }, 'bad-model', 'WebLLM could not run this model'],
  ]

  it.each(reported)('%s: a sentence of its own', (_what, cause, kind, start) => {
    const { error } = faultFrom(cause)
    expect(error.kind).toBe(kind)
    expect(error.message).toContain(start)
    expect(error.message).not.toContain('[object')
  })

  it('says what to do where a driver cannot compile: a smaller model, f32, the processor', () => {
    expect(webllm.shaderFailed('')).toMatch(/smaller model.*f32.*GGUF/)
  })
})

describe('what does not fit', () => {
  const GIB = 2 ** 30
  const setup = { from: 'prebuilt', model: 'x' } as const

  it('is refused by the size of its largest part and the limits of the adapter', () => {
    const check = (part: number, limits: Partial<typeof plainAdapter>) => () => {
      checkLargestTensor(part, { ...plainAdapter, ...limits })
    }
    expect(check(0.9 * GIB, {})).not.toThrow()
    expect(check(1.1 * GIB, {})).toThrow(/at most 1\.1 GB/)
    expect(check(200e6, { largestBinding: bytes(2 ** 27) })).toThrow(/at most 130 MB/)
    expect(check(300e6, { largestBuffer: bytes(2 ** 28) })).toThrow(/at most 270 MB/)
  })

  it('is refused by what the device says of itself', () => {
    const check =
      (more: object, machine: object, has = plainAdapter) =>
      () => {
        checkFit({ ...setup, ...more }, has, { isPhone: false, ...machine })
      }
    expect(check({ memoryMB: 5000 }, { memoryGiB: 4 })).toThrow(/needs 5.0 GB of memory/)
    expect(check({ memoryMB: 5000 }, { memoryGiB: 8 })).not.toThrow()
    expect(check({ memoryMB: 900, isForSmallDevices: false }, { isPhone: true })).toThrow(/phone/)
    expect(check({ needsF16: true }, {})).toThrow(webllm.noF16)
  })
})
