/**
 * Sees when the graphics processor is busy, from outside: from a submit to the moment the browser says
 * that what was submitted is done.
 *
 * At most one question is open at a time. Work that is submitted meanwhile is asked about when the
 * answer comes, for the queue does its work in order; so the number of questions follows the time and
 * not the number of submits, and work that overlaps is counted once. What is counted is an upper
 * bound: the browser tells of the end a little late, and a gap shorter than one question is not seen.
 *
 * A question makes the browser send off at once what it would have sent together with what follows. So
 * the first is asked only when whoever submits has done its work of the moment: a model submits some
 * hundreds of times for a token, and then waits.
 */
import { createBusyClock, type BusyClock } from './busy-clock'

export interface QueueWatch {
  readonly clock: BusyClock
  readonly submits: () => number
  /** How often the browser was asked. */
  readonly questions: () => number
  /** Puts the browser's own functions back. */
  readonly stop: () => void
}

/** A queue with work that the browser has not called done. */
interface Pending {
  hasMore: boolean
}

/** Watches every queue of this page or worker, also those made later. */
export function watchQueues(now: () => number): QueueWatch {
  const prototype = GPUQueue.prototype
  // Called below with the queue that they were called on.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { submit, onSubmittedWorkDone } = prototype
  const clock = createBusyClock(now)
  const pending = new Map<GPUQueue, Pending>()
  let submits = 0
  let questions = 0

  const ask = (queue: GPUQueue, state: Pending): void => {
    state.hasMore = false
    questions += 1
    const answered = () => {
      if (state.hasMore) {
        ask(queue, state)
        return
      }
      pending.delete(queue)
      clock.end()
    }
    // A device that is lost has nothing more to do, either.
    onSubmittedWorkDone.call(queue).then(answered, answered)
  }

  prototype.submit = function (this: GPUQueue, buffers) {
    submits += 1
    const open = pending.get(this)
    if (open === undefined) clock.begin()
    submit.call(this, buffers)
    if (open !== undefined) {
      open.hasMore = true
      return
    }
    const state = { hasMore: false }
    pending.set(this, state)
    queueMicrotask(() => {
      ask(this, state)
    })
  }

  return {
    clock,
    submits: () => submits,
    questions: () => questions,
    stop() {
      prototype.submit = submit
    },
  }
}
