/** What can go wrong with a model on the graphics processor, as a value that a run ends with. */
import * as v from 'valibot'
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

const saying = v.object({ message: v.string() })

/** What it says itself; never the name of its class, as of a `GPUDeviceLostInfo` put into a sentence. */
export function textOf(cause: unknown): string {
  const said = v.is(saying, cause) ? cause.message : String(cause)
  return said.replace(/\[object (\w+)\]/g, '$1')
}

const memoryIsShort =
  /out of memory|OUT_OF_(?:DEVICE|HOST)_MEMORY|\bOOM\b|bad_alloc|allocation failed|cannot enlarge memory|not enough memory|failed to allocate/i
const deviceIsGone = /device (was |is )?lost|GPUDeviceLostInfo|DeviceLostError|context lost/i
const noAdapter = /unable to find a compatible GPU|WebGPU is not (supported|available)/i
const limitTooSmall = /exceeds limit|maxStorageBufferBindingSize|maxBufferSize/i
const shaderFailed = /compute ?pipelines?|VK_ERROR|shader ?module|WGSL|Tint|compil/i
const notAProgram = /CompileError|LinkError|WebAssembly\.(instantiate|compile)/
const wrongPiece = /integrity|IntegrityError/i
const networkFailed = /failed to fetch|networkerror|load failed/i
const promptIsLong = /context window|ContextWindowSizeExceeded/i

/** An expected failure for whatever the library threw; what it says itself stands behind our words. */
export function faultFrom(cause: unknown): Fault {
  if (cause instanceof Fault) return cause
  const name = cause instanceof Error ? cause.name : ''
  const detail = textOf(cause)
  const said = `${name} ${detail}`
  const { webllm } = engineWords
  if (promptIsLong.test(said))
    return new Fault('context-length', webllm.promptTooLong(detail), { cause })
  if (memoryIsShort.test(said)) return new Fault('out-of-memory', webllm.outOfMemory, { cause })
  if (deviceIsGone.test(said)) return new Fault('out-of-memory', webllm.deviceLost, { cause })
  if (/shader-f16|ShaderF16/i.test(said)) return new Fault('unsupported', webllm.noF16, { cause })
  if (noAdapter.test(said))
    return new Fault('no-webgpu', engineWords.noWebgpu['no-adapter'], { cause })
  if (limitTooSmall.test(said))
    return new Fault('unsupported', webllm.limitTooSmall(detail), { cause })
  if (wrongPiece.test(said)) return new Fault('bad-model', webllm.integrity(detail), { cause })
  if (/quota/i.test(said)) return new Fault('download', engineWords.storage.storageFull, { cause })
  if (notAProgram.test(said)) return new Fault('bad-model', webllm.notLoaded(detail), { cause })
  if (networkFailed.test(said)) return new Fault('unreachable', webllm.networkFailed, { cause })
  if (shaderFailed.test(said))
    return new Fault('unsupported', webllm.shaderFailed(detail), { cause })
  return new Fault('bad-model', webllm.notLoaded(detail), { cause })
}
