/** What can go wrong on the way to an answer, as a value that a run ends with. */
import type { RunError, RunErrorKind } from '@/comparison/run-event'
import { engineWords } from '@/words/of-engines'

/** Thrown inside this engine, and caught at its door: an expected failure with its sentence. */
export class Fault extends Error {
  readonly error: RunError

  constructor(kind: RunErrorKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.error = { kind, message }
  }
}

/** There is no room to keep a model, so that nothing of it is to stay. */
export class NoRoom extends Fault {
  constructor(message: string) {
    super('download', message)
  }
}

/** The engine stopped answering and has to be started again. */
export class Crash extends Error {}

const memoryIsShort =
  /out of memory|\bOOM\b|could not allocate|cannot allocate|failed to allocate|cannot enlarge memory|allocation failed|bad_alloc|invalid array (buffer )?length/i

const graphicsGaveUp = /webgpu|device (was )?lost|DeviceLost/i

export const textOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).replace(/\[object (\w+)\]/g, '$1')

/** Why a model could not be loaded, from what was thrown and what llama.cpp wrote. */
export function loadFault(cause: unknown, complaint: string, wasKept: boolean): Fault {
  if (cause instanceof Fault) return cause
  if (memoryIsShort.test(`${textOf(cause)} ${complaint}`))
    return new Fault('out-of-memory', engineWords.wllama.outOfMemory, { cause })
  if (graphicsGaveUp.test(`${textOf(cause)} ${complaint}`))
    return new Fault('no-webgpu', engineWords.wllama.graphicsGaveUp, { cause })
  return complaint === '' && cause instanceof Crash
    ? new Fault('unsupported', engineWords.wllama.engineBroken(textOf(cause)), { cause })
    : new Fault('bad-model', engineWords.wllama.badModel(complaint || textOf(cause), wasKept), {
        cause,
      })
}

/** Why an answer broke off, or was not begun. */
export function answerFault(cause: unknown): Fault {
  const detail = textOf(cause)
  const [, prompt, context] = /\((\d+) tokens\) exceeds .* \((\d+) tokens\)/.exec(detail) ?? []
  if (prompt !== undefined && context !== undefined)
    return new Fault('context-length', engineWords.wllama.promptTooLong(prompt, context), { cause })
  if (memoryIsShort.test(detail))
    return new Fault('out-of-memory', engineWords.wllama.outOfMemory, { cause })
  if (graphicsGaveUp.test(detail))
    return new Fault('no-webgpu', engineWords.wllama.graphicsGaveUp, { cause })
  return cause instanceof Crash
    ? new Fault('interrupted', engineWords.wllama.crashed(detail), { cause })
    : new Fault('bad-request', engineWords.wllama.refused(detail), { cause })
}
