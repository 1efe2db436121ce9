/** Sees when the browser takes a graphics device away, whoever asked for it. */

export interface DeviceLossWatch {
  /** How many devices were given so far. */
  readonly given: () => number
}

/**
 * Watches every device that is given after this, whoever lets it go: a library destroys its own when its
 * memory runs out.
 *
 * @param onLost Told which one it was, counted from 0.
 */
export function watchDeviceLoss(onLost: (index: number) => void): DeviceLossWatch {
  let given = 0
  if (typeof GPUAdapter === 'undefined') return { given: () => given }
  const prototype = GPUAdapter.prototype
  // Called below with the adapter that it was called on.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { requestDevice } = prototype
  prototype.requestDevice = async function (this: GPUAdapter, descriptor) {
    const device = await requestDevice.call(this, descriptor)
    const index = given
    given += 1
    void device.lost.then(() => {
      onLost(index)
    })
    return device
  }
  return { given: () => given }
}
