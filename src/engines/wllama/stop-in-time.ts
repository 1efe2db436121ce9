/** A model that is told to stop stops, or is of no more use. */
import { createTimer, untilAborted } from '@/engines/waiting'
import { Crash } from './fault'

/** How long the library may take to end an answer before its worker is ended instead. */
const PATIENCE_MS = 1000

/**
 * What the work gives, or a rejection once it has ended after the signal's abort.
 *
 * @param work Is told of the abort by its own means.
 * @throws Crash where it did not end in time.
 */
export async function stoppedInTime<Value>(
  work: Promise<Value>,
  signal: AbortSignal,
): Promise<Value> {
  const aborted = untilAborted(signal)
  try {
    return await Promise.race([work, aborted.promise])
  } catch (cause) {
    if (signal.aborted) await ended(work)
    throw cause
  } finally {
    aborted.forget()
  }
}

/** Waits for the library to free its slot after an abort. @throws Crash where it does not. */
async function ended(work: Promise<unknown>): Promise<void> {
  const patience = createTimer(PATIENCE_MS)
  const isOver = await Promise.race([
    work.then(
      () => true,
      (cause: unknown) => !(cause instanceof Crash),
    ),
    patience.done.then(() => false),
  ])
  patience.clear()
  if (!isOver) throw new Crash('no answer to a stop')
}
