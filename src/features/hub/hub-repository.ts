/** What a repository of the hub offers. Asked on a click only. */
import { useQuery } from '@tanstack/react-query'
import { readRepository, type HubRepository } from '@/catalog/hub/repository'
import { LARGEST_FILE, largestModelHere } from '@/engines/wllama/limits'
import { deviceWords } from '@/words/of-device'

const { hub: text } = deviceWords
const HUB = 'huggingface.co'

export type AskedRepository =
  | { readonly ok: true; readonly repository: HubRepository }
  | { readonly ok: false; readonly why: string }

/**
 * `owner/name` of what was typed: the name itself, an address of the repository or of anything in it, or
 * llama.cpp's and Ollama's way (`hf.co/owner/name:Q4_K_M`). Undefined where it is none of these.
 */
export function repositoryTyped(typed: string): string | undefined {
  const bare = typed.trim().replace(/^(https?:\/\/)?(www\.)?(huggingface\.co|hf\.co)\//i, '')
  const [, owner, name] = /^([\w-][\w.-]*)\/([\w-][\w.-]*?)(?:[:/?#].*)?$/.exec(bare) ?? []
  return owner === undefined || name === undefined ? undefined : `${owner}/${name}`
}

/**
 * Asks the hub for the files of a repository, without a key: it redirects to the new name of one that
 * moved. Never throws for what a network can do.
 */
export async function askHub(
  repository: string,
  parts: { readonly fetch: typeof fetch; readonly signal?: AbortSignal },
): Promise<AskedRepository> {
  const refused = (why: string) => ({ ok: false, why }) as const
  try {
    const response = await parts.fetch(`https://${HUB}/api/models/${repository}?blobs=true`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(parts.signal && { signal: parts.signal }),
    })
    if (!response.ok) return refused(refusalOf(response.status, repository))
    const body = await response.text()
    const limits = { file: LARGEST_FILE, model: await largestModelHere(false) }
    const read = readRepository(parsed(body), limits)
    if (read === undefined) return refused(text.notTheHub)
    if (read.isGated) return refused(text.gated(repository))
    if (read.choices.length === 0) return refused(text.noGguf(repository))
    return { ok: true, repository: read }
  } catch (cause) {
    if (parts.signal?.aborted === true) throw cause
    return refused(navigator.onLine ? text.unreachable : text.offline)
  }
}

/** The hub answers 401, not 404, to who asks without an account for what does not exist. */
function refusalOf(status: number, repository: string): string {
  if (status === 401 || status === 404) return text.notFound(repository)
  if (status === 403) return text.gated(repository)
  if (status === 429) return text.tooOften
  return text.badStatus(status)
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** @param asked undefined asks nothing; each new `attempt` asks anew */
export function useHubRepository(
  asked: { readonly repository: string; readonly attempt: number } | undefined,
) {
  const query = useQuery({
    queryKey: ['hub', asked?.repository, asked?.attempt],
    queryFn: ({ signal }) =>
      askHub(asked?.repository ?? '', { fetch: (input, init) => fetch(input, init), signal }),
    enabled: asked !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  return { isAsking: query.isFetching, answer: query.data }
}
