/**
 * Tells when a worker is gone, also where the browser takes it away without an `error` event: a worker
 * holds a lock for as long as it lives, and whoever asks for the same lock gets it when it is gone.
 *
 * Pages that came over plain http from another machine have no locks; there only the event tells.
 */

export const newLockName = (): string =>
  `llama-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`

const locksHere = (): LockManager | undefined =>
  'locks' in navigator ? navigator.locks : undefined

/** Takes the lock for good. Resolves once it is held, or cannot be had here. */
export const holdForLife = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const forGood = () => {
      resolve()
      return new Promise<never>(() => {})
    }
    const unheard = () => {
      resolve()
    }
    const locks = locksHere()
    if (locks === undefined) unheard()
    else locks.request(name, forGood).catch(unheard)
  })

/** Calls back when whoever holds the lock is gone; it must be held by now. Never once `signal` aborts. */
export function whenReleased(name: string, signal: AbortSignal, callback: () => void): void {
  locksHere()
    ?.request(name, { signal }, callback)
    .catch(() => undefined)
}

/** What a worker said once it held its lock. */
export const HELD = 'The lock is held.'

/**
 * The same as `holdForLife`, as code for the library's own worker, put before the module that it runs there.
 * The module's threads run it, too; `RUN_OPTIONS` is known to the worker alone.
 */
export const holdingCode = (name: string): string =>
  `if (typeof RUN_OPTIONS !== 'undefined') navigator.locks?.request(${JSON.stringify(name)}, () => {
    postMessage({ verb: 'console.debug', args: [${JSON.stringify(HELD)}] });
    return new Promise(() => {});
  }).catch(() => {});\n`
