/** For tests: the browser's Prompt API, as it is specified, with a model that knows one answer. */
import type { CreateOptions, LanguageModelApi, ModelState, Session } from './prompt-api'

export interface Made {
  readonly api: LanguageModelApi
  /** What it was asked to do, in order. */
  readonly calls: readonly string[]
  /** Sessions that were made and not destroyed. */
  readonly alive: () => number
}

export interface Behaviour {
  readonly state?: ModelState
  readonly pieces?: readonly string[]
  /** Each piece is all of the text so far, as in early versions. */
  readonly isCumulative?: boolean
  /** The names before they were changed. */
  readonly isOld?: boolean
  /** Counts nothing at all. */
  readonly isSilent?: boolean
  readonly failsWith?: DOMException
  /** Words that fit. */
  readonly window?: number
}

const wordsIn = (messages: readonly { readonly content: string }[]): number =>
  messages.flatMap(({ content }) => content.split(' ')).length

export const story = ['Once', ' upon', ' a', ' time', '.']

export function makeApi(behaviour: Behaviour = {}): Made {
  const { pieces = story, isCumulative, isOld, isSilent, failsWith, window = 100 } = behaviour
  let state: ModelState = behaviour.state ?? 'available'
  let alive = 0
  const calls: string[] = []

  const sessionOf = (options: CreateOptions): Session => {
    let usage = wordsIn(options.initialPrompts ?? [])
    let isAlive = true
    alive += 1
    const measure = (input: readonly { readonly content: string }[]) =>
      Promise.resolve(wordsIn(input))
    const session: Session = {
      promptStreaming(input, { signal }) {
        calls.push(`prompt ${input.map(({ content }) => content).join('|')}`)
        let next = 0
        return new ReadableStream<string>({
          async pull(controller) {
            await Promise.resolve()
            if (signal.aborted || !isAlive) {
              controller.error(new DOMException('Aborted', 'AbortError'))
              return
            }
            if (failsWith !== undefined && next > 1) {
              controller.error(failsWith)
              return
            }
            if (wordsIn(input) + usage > window) {
              controller.error(new DOMException('Too long', 'QuotaExceededError'))
              return
            }
            if (next === pieces.length) {
              usage += wordsIn(input) + pieces.length
              controller.close()
              return
            }
            next += 1
            controller.enqueue(
              isCumulative === true ? pieces.slice(0, next).join('') : (pieces[next - 1] ?? ''),
            )
          },
        })
      },
      destroy() {
        if (isAlive) alive -= 1
        isAlive = false
      },
    }
    if (isSilent === true) return session
    const [usageName, measureName] =
      isOld === true
        ? (['inputUsage', 'measureInputUsage'] as const)
        : (['contextUsage', 'measureContextUsage'] as const)
    Object.defineProperty(session, usageName, { get: () => usage })
    Object.defineProperty(session, measureName, { value: measure })
    return session
  }

  return {
    calls,
    alive: () => alive,
    api: {
      availability: () => {
        calls.push('availability')
        return Promise.resolve(state)
      },
      async create(options) {
        calls.push(`create from ${state}`)
        options.signal?.throwIfAborted()
        if (state === 'unavailable') throw new DOMException('None', 'NotSupportedError')
        if (state !== 'available') {
          const monitor = new EventTarget()
          options.monitor?.(monitor)
          for (const loaded of [0, 0.5, 1]) {
            await Promise.resolve()
            options.signal?.throwIfAborted()
            monitor.dispatchEvent(
              Object.assign(new Event('downloadprogress'), { loaded, total: 1 }),
            )
          }
          state = 'available'
        }
        return sessionOf(options)
      },
    },
  }
}
