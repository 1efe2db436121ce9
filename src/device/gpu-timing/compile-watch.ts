/** Sees how long shaders are being compiled, which is neither answering nor waiting. */
import { createBusyClock, type BusyClock } from './busy-clock'

export interface CompileWatch {
  readonly clock: BusyClock
  readonly stop: () => void
}

/** Watches compute pipelines that are compiled beside the page's own work. */
export function watchCompiling(now: () => number): CompileWatch {
  const prototype = GPUDevice.prototype
  // Called below with the device that it was called on.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { createComputePipelineAsync } = prototype
  const clock = createBusyClock(now)
  prototype.createComputePipelineAsync = async function (this: GPUDevice, descriptor) {
    clock.begin()
    try {
      return await createComputePipelineAsync.call(this, descriptor)
    } finally {
      clock.end()
    }
  }
  return {
    clock,
    stop() {
      prototype.createComputePipelineAsync = createComputePipelineAsync
    },
  }
}
