/** For tests and benchmarks: work for a graphics processor, as long as is asked for. */
import { bufferUsage, MAP_READ_MODE } from '@/device/gpu-constants'

export interface Load {
  readonly device: GPUDevice
  /** One command buffer with one pass, whose length follows the number of rounds. */
  readonly commands: (rounds: number) => GPUCommandBuffer
  /** One command buffer with nothing in it. */
  readonly nothing: () => GPUCommandBuffer
  /** Resolves when all that was submitted is done, told by the data and not by the queue. */
  readonly done: () => Promise<void>
}

const shader = `
@group(0) @binding(0) var<storage, read_write> values: array<u32>;
@group(0) @binding(1) var<uniform> rounds: vec4u;
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  var value = id.x;
  for (var round = 0u; round < rounds.x; round++) { value = value * 1664525u + 1013904223u; }
  values[id.x] = value;
}`
const WORKGROUPS = 16
const BYTES = WORKGROUPS * 64 * 4

/** @throws Error in a browser without WebGPU. */
export async function createLoad(): Promise<Load> {
  const adapter = await navigator.gpu.requestAdapter()
  if (adapter === null) throw new Error('There is no graphics adapter.')
  const device = await adapter.requestDevice()
  const module = device.createShaderModule({ code: shader })
  const pipeline = await device.createComputePipelineAsync({ layout: 'auto', compute: { module } })
  const { storage, copySource, copyTarget, mapRead, uniform } = bufferUsage
  const values = device.createBuffer({ size: BYTES, usage: storage | copySource })
  const readable = device.createBuffer({ size: BYTES, usage: copyTarget | mapRead })
  return {
    device,
    commands(rounds) {
      const settings = device.createBuffer({ size: 16, usage: uniform, mappedAtCreation: true })
      new Uint32Array(settings.getMappedRange()).set([rounds, 0, 0, 0])
      settings.unmap()
      const group = device.createBindGroup({
        layout: pipeline.getBindGroupLayout(0),
        entries: [
          { binding: 0, resource: { buffer: values } },
          { binding: 1, resource: { buffer: settings } },
        ],
      })
      const encoder = device.createCommandEncoder()
      const pass = encoder.beginComputePass()
      pass.setPipeline(pipeline)
      pass.setBindGroup(0, group)
      pass.dispatchWorkgroups(WORKGROUPS)
      pass.end()
      encoder.copyBufferToBuffer(values, 0, readable, 0, BYTES)
      return encoder.finish()
    },
    nothing: () => device.createCommandEncoder().finish(),
    async done() {
      await readable.mapAsync(MAP_READ_MODE)
      readable.unmap()
    },
  }
}

/** Rounds that keep this machine's adapter busy for about `milliseconds`. */
export async function roundsFor({ device, commands, done }: Load, milliseconds: number) {
  let rounds = 20_000
  for (;;) {
    const startedAt = performance.now()
    device.queue.submit([commands(rounds)])
    await done()
    const took = performance.now() - startedAt
    if (took > milliseconds / 2) return Math.ceil((rounds * milliseconds) / took)
    rounds *= 2
  }
}
