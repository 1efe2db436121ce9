/**
 * For tests: the smallest thing that can stand for a compiled model. Its weights are a table that says
 * which word follows which; it lies in the graphics processor, which looks up every word for real.
 */
import { bufferUsage, MAP_READ_MODE } from '@/device/gpu-constants'
import type { Prompt } from '@/comparison/prompt'
import type { Library, LibraryChunk } from './library'
import { END, folders, TEST_HOST, vocabulary } from './model.fixture'

const shader = `
@group(0) @binding(0) var<storage, read> next: array<u32>;
@group(0) @binding(1) var<storage, read_write> state: array<u32>;
@compute @workgroup_size(1) fn main() { state[0] = next[state[0]]; }`

interface Loaded {
  readonly device: GPUDevice
  readonly step: () => Promise<number>
  readonly begin: () => void
}

async function weightsOf(folder: string): Promise<Uint32Array<ArrayBuffer>> {
  const cache = await caches.open('webllm/model')
  const parts = await Promise.all(
    ['shard_0.bin', 'shard_1.bin'].map(async (name) => {
      const kept = await cache.match(folder + name)
      if (kept === undefined) throw new Error(`Cannot fetch ${name}`)
      return kept.blob()
    }),
  )
  return new Uint32Array(await new Blob(parts).arrayBuffer())
}

/** As the real library does: what was fetched has to be a program. */
async function compileLibrary(url: string): Promise<void> {
  const kept = await (await caches.open('webllm/wasm')).match(url)
  await WebAssembly.compile((await kept?.arrayBuffer()) ?? new ArrayBuffer())
}

async function load(folder: string): Promise<Loaded> {
  const adapter = await navigator.gpu.requestAdapter()
  if (adapter === null) throw new Error('Unable to find a compatible GPU.')
  const device = await adapter.requestDevice()
  // After whoever watched it from the start has been told.
  void device.lost.then(() => {
    postMessage(deviceWasLost)
  })
  if (folder === folders.lostWhileLoading) {
    device.destroy()
    // As the real library may: it waits for work that never ends.
    await new Promise(() => {})
  }
  const weights = await weightsOf(folder)
  const module = device.createShaderModule({ code: shader })
  const pipeline = await device.createComputePipelineAsync({ layout: 'auto', compute: { module } })
  const { storage, copyTarget, copySource, mapRead } = bufferUsage
  const table = device.createBuffer({ size: weights.byteLength, usage: storage | copyTarget })
  device.queue.writeBuffer(table, 0, weights)
  const state = device.createBuffer({ size: 4, usage: storage | copyTarget | copySource })
  const readable = device.createBuffer({ size: 4, usage: copyTarget | mapRead })
  const group = device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: [table, state].map((buffer, binding) => ({ binding, resource: { buffer } })),
  })
  return {
    device,
    begin() {
      device.queue.writeBuffer(state, 0, new Uint32Array([0]))
    },
    async step() {
      const encoder = device.createCommandEncoder()
      const pass = encoder.beginComputePass()
      pass.setPipeline(pipeline)
      pass.setBindGroup(0, group)
      pass.dispatchWorkgroups(1)
      pass.end()
      encoder.copyBufferToBuffer(state, 0, readable, 0, 4)
      device.queue.submit([encoder.finish()])
      await readable.mapAsync(MAP_READ_MODE)
      const [word = END] = new Uint32Array(readable.getMappedRange())
      readable.unmap()
      return word
    },
  }
}

/** Said to the page when a device is gone; the engine takes no notice. */
export const deviceWasLost = { kind: 'test-device-was-lost' }

/** What a prompt may ask of it, beside an answer. */
export const commands = {
  loseDevice: 'lose the device',
  loseDeviceLater: 'lose the device once you have answered',
  hang: 'say nothing more',
  die: 'break the worker',
  forever: 'never end',
}

export function createTestLibrary(): Library {
  let loaded: Loaded | undefined
  let isInterrupted = false

  async function* answer(
    { device, begin, step }: Loaded,
    { messages, settings }: Prompt,
  ): AsyncGenerator<LibraryChunk, void, undefined> {
    const command = messages.at(-1)?.text
    const most = settings.maximumTokens ?? Infinity
    begin()
    let count = 0
    let end: LibraryChunk['end'] = 'stop'
    for (;;) {
      if (isInterrupted && command !== commands.hang) {
        end = 'abort'
        break
      }
      const word = await step()
      if (word === END) {
        if (command !== commands.forever) break
        begin()
        continue
      }
      count += 1
      yield { text: `${vocabulary[word] ?? ''} ` }
      if (count === 2 && command === commands.loseDevice) device.destroy()
      if (count === 2 && command === commands.hang) await new Promise(() => {})
      if (count === 2 && command === commands.die)
        setTimeout(() => {
          throw new Error('broken on purpose')
        })
      if (count >= most) {
        end = 'length'
        break
      }
    }
    yield { end }
    yield {
      usage: {
        promptTokens: messages.length,
        outputTokens: count,
        prefillSpeed: 100,
        decodeSpeed: 50,
      },
    }
    if (command === commands.loseDeviceLater)
      setTimeout(() => {
        device.destroy()
      })
  }

  return {
    placeOf: (setup) =>
      setup.from === 'record' ? { folder: setup.url, library: setup.library } : undefined,
    async load(setup, onPhase) {
      if (setup.from !== 'record' || !setup.url.startsWith(TEST_HOST)) throw new Error('not here')
      loaded?.device.destroy()
      onPhase('starting', 0.5)
      onPhase('compiling', 0.25)
      await compileLibrary(setup.library)
      loaded = await load(setup.url)
    },
    answer(prompt) {
      if (loaded === undefined) throw new Error('Model not loaded')
      isInterrupted = false
      return Promise.resolve(answer(loaded, prompt))
    },
    interrupt() {
      isInterrupted = true
    },
  }
}
