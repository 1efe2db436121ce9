/**
 * Engines are fetched while the visitor types: the first answer need not wait for them then, and who only
 * looks around downloads none.
 */
import { chosenVariants } from '@/playground/stores/draft-store'
import type { Playground } from '@/playground/playground'

/** Those whose code is worth fetching ahead: llama.cpp alone is 4 MB. */
const heavy = new Set(['wllama', 'webllm'])

export interface AheadParts {
  /** Calls back when the page has nothing else to do. */
  readonly whenIdle: (callback: () => void) => void
  /** Whether the visitor asked, in the browser or the system, to download little. */
  readonly isDataSaved: () => boolean
}

/**
 * Fetches the engines of the chosen models once the question is being typed.
 *
 * @returns stops watching
 */
export function fetchEnginesAhead(
  { draft, shelf }: Pick<Playground, 'draft' | 'shelf'>,
  { whenIdle, isDataSaved }: AheadParts,
): () => void {
  const fetched = new Set<string>()
  let isTyping = false

  const fetchChosen = (): void => {
    for (const variant of chosenVariants(draft.getState())) {
      const { engine: id } = variant
      if (!heavy.has(id) || fetched.has(id) || isDataSaved()) continue
      fetched.add(id)
      const tryAgain = () => fetched.delete(id)
      // A run that cannot have its engine says so itself.
      shelf.engineOf(variant).then((engine) => engine.prepare?.(), tryAgain)
    }
  }

  return draft.subscribe((now, before) => {
    isTyping ||= now.question !== before.question
    if (isTyping) whenIdle(fetchChosen)
  })
}

/** As this browser does it. Safari has no idle time to wait for. */
export const aheadOfPage: AheadParts = {
  whenIdle: (callback) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: 2000 })
    else setTimeout(callback, 200)
  },
  isDataSaved: () => {
    const connection: unknown = Reflect.get(navigator, 'connection')
    return (
      typeof connection === 'object' &&
      connection !== null &&
      Reflect.get(connection, 'saveData') === true
    )
  },
}
