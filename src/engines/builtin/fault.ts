/** What can go wrong with the browser's own model, as a value that a run ends with. */
import type { RunError } from '@/comparison/run-event'
import { engineWords } from '@/words/of-engines'
import type { ModelState } from './prompt-api'

const { builtin } = engineWords

/** Why a model in this state cannot answer; undefined where it can. */
export function errorOfState(hasApi: boolean, state: ModelState): RunError | undefined {
  if (!hasApi) return { kind: 'unsupported', message: builtin.missing }
  if (state === 'unavailable') return { kind: 'unsupported', message: builtin.unavailable }
  return state === 'available' ? undefined : { kind: 'download', message: builtin.notDownloaded }
}

/** The names are those of the DOMExceptions that the API throws. */
export function errorOf(cause: unknown): RunError {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : ''
  if (name === 'QuotaExceededError')
    return { kind: 'context-length', message: builtin.promptTooLong }
  if (name === 'NotAllowedError') return { kind: 'unsupported', message: builtin.notAllowed }
  if (name === 'NotSupportedError') return { kind: 'bad-request', message: builtin.notSupported }
  const detail = cause instanceof Error ? cause.message : ''
  return { kind: 'interrupted', message: builtin.interrupted(detail) }
}
