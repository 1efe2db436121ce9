/** The few things that the probe needs of a graphics device: buffers, programs, and their time. */
import { bufferUsage, MAP_READ_MODE } from '@/device/gpu-constants'

export interface Program {
  /** Submits the program this many times, and resolves when all is done. */
  readonly run: (rounds: number) => Promise<void>
}

export interface Machine {
  /** @throws Error where there is not so much memory. */
  readonly buffer: (bytes: number, content?: ArrayBuffer) => Promise<GPUBuffer>
  readonly uniform: (value: number) => GPUBuffer
  readonly program: (
    code: string,
    buffers: readonly GPUBuffer[],
    groups: readonly [number, number],
  ) => Promise<Program>
  /** Bytes of a buffer, copied to where the page can read them. */
  readonly read: (buffer: GPUBuffer, from: number, bytes: number) => Promise<ArrayBuffer>
}

export function createMachine(device: GPUDevice): Machine {
  const { storage, copySource, copyTarget, mapRead, uniform } = bufferUsage
  return {
    async buffer(bytes, content) {
      device.pushErrorScope('out-of-memory')
      const buffer = device.createBuffer({ size: bytes, usage: storage | copySource | copyTarget })
      const problem = await device.popErrorScope()
      if (problem !== null) throw new Error(problem.message)
      if (content !== undefined) device.queue.writeBuffer(buffer, 0, content)
      return buffer
    },
    uniform(value) {
      const buffer = device.createBuffer({ size: 16, usage: uniform | copyTarget })
      device.queue.writeBuffer(buffer, 0, Uint32Array.of(value, 0, 0, 0))
      return buffer
    },
    async program(code, buffers, [columns, rows]) {
      const module = device.createShaderModule({ code })
      const pipeline = await device.createComputePipelineAsync({
        layout: 'auto',
        compute: { module },
      })
      const group = device.createBindGroup({
        layout: pipeline.getBindGroupLayout(0),
        entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
      })
      return {
        async run(rounds) {
          const encoder = device.createCommandEncoder()
          const pass = encoder.beginComputePass()
          pass.setPipeline(pipeline)
          pass.setBindGroup(0, group)
          for (let round = 0; round < rounds; round += 1) pass.dispatchWorkgroups(columns, rows)
          pass.end()
          device.queue.submit([encoder.finish()])
          await device.queue.onSubmittedWorkDone()
        },
      }
    },
    async read(buffer, from, bytes) {
      const readable = device.createBuffer({ size: bytes, usage: copyTarget | mapRead })
      const encoder = device.createCommandEncoder()
      encoder.copyBufferToBuffer(buffer, from, readable, 0, bytes)
      device.queue.submit([encoder.finish()])
      await readable.mapAsync(MAP_READ_MODE)
      const content = readable.getMappedRange().slice(0)
      readable.destroy()
      return content
    },
  }
}
