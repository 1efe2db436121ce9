/** Has the browser download its own model: only ever called on a click. */
import { errorOf } from './fault'
import { coreOptions, findApi, type LanguageModelApi } from './prompt-api'

export type DownloadOutcome =
  | { readonly kind: 'ready' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly why: string }

/**
 * Ends when the model is ready. Stopping ends the waiting; the browser may go on by itself.
 *
 * @param onShare told what share has come, 0 to 1
 */
export async function downloadBuiltin(
  signal: AbortSignal,
  onShare: (share: number) => void,
  api: LanguageModelApi | undefined = findApi(),
): Promise<DownloadOutcome> {
  try {
    const session = await api?.create({
      ...coreOptions,
      signal,
      monitor: (monitor) => {
        monitor.addEventListener('downloadprogress', (event) => {
          const { loaded, total } = shareFields(event)
          // Early versions counted bytes.
          if (loaded !== undefined)
            onShare(total !== undefined && total > 1 ? loaded / total : loaded)
        })
      },
    })
    session?.destroy()
    return { kind: 'ready' }
  } catch (cause) {
    return signal.aborted ? { kind: 'stopped' } : { kind: 'failed', why: errorOf(cause).message }
  }
}

const numberIn = (event: Event, name: string): number | undefined => {
  const value: unknown = Reflect.get(event, name)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

const shareFields = (event: Event) => ({
  loaded: numberIn(event, 'loaded'),
  total: numberIn(event, 'total'),
})
