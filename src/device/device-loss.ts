/** Sees when the browser takes a graphics device away, whoever asked for it. */

/**
 * Watches every device that is asked for after this.
 *
 * @param onLost Told the browser's reason: `destroyed` where the page itself let it go.
 */
export function watchDeviceLoss(onLost: (reason: GPUDeviceLostReason) => void): void {
  if (typeof GPUAdapter === 'undefined') return
  const prototype = GPUAdapter.prototype
  // Called below with the adapter that it was called on.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { requestDevice } = prototype
  prototype.requestDevice = async function (this: GPUAdapter, descriptor) {
    const device = await requestDevice.call(this, descriptor)
    void device.lost.then(({ reason }) => {
      onLost(reason)
    })
    return device
  }
}
