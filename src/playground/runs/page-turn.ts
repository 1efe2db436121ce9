/** Lets the page draw, and hear its visitor, before whoever waits for this goes on. */

/** A message comes at once; a timer is slowed down by browsers where it comes often. */
export const pageTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
