/**
 * A repository of GGUF files on the hub, as it can be chosen from: each quantisation once, with all its
 * parts, its size and what speaks against it. Pure: `state` asks the hub.
 *
 * Source of the shape: `GET /api/models/OWNER/NAME?blobs=true`, https://huggingface.co/docs/hub/api
 */
import * as v from 'valibot'
import { wholeOf } from '@/comparison/number-schema'
import { isWithin } from '@/units/bounds'
import type { ModelCard, ModelSize } from '@/comparison/model-card'
import type { Variant } from '@/comparison/variant'
import { billionParameters, bytes, type Bytes } from '@/units/quantity'
import { namedByFile, partNamed } from './gguf-name'

/** Why a choice cannot run in a page. */
export type Refusal = 'too-large' | 'too-much-memory' | 'parts-missing'

/** What a page can read: of one file, and of all files of a model; undefined where nothing limits that. */
export interface Limits {
  readonly file: Bytes
  readonly model: Bytes | undefined
}

export interface GgufChoice {
  readonly variant: Variant
  /** Into how many files it is split; 1 where it is not. */
  readonly parts: number
  readonly refusal?: Refusal
}

export interface HubRepository {
  readonly repository: string
  /** The hub gives its files only to who has accepted its terms. */
  readonly isGated: boolean
  /** Smallest first; those of unknown size at the end. */
  readonly choices: readonly GgufChoice[]
}

const absent = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined)
const size = absent(v.pipe(wholeOf('bytes'), v.minValue(1)))
const text = absent(v.string())

const sibling = v.object({
  rfilename: v.string(),
  size,
  lfs: absent(v.nullable(v.object({ size }))),
})
const answer = v.object({
  id: v.string(),
  /** The commit that these files are of. */
  sha: absent(v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/))),
  gated: absent(v.union([v.boolean(), v.string()])),
  tags: absent(v.array(v.string())),
  cardData: absent(v.object({ license: text, license_name: text })),
  gguf: absent(v.object({ total: size, architecture: text })),
  siblings: v.array(v.fallback(v.nullable(sibling), null)),
})
type Answer = v.InferOutput<typeof answer>

/** Paths that the `wllama` engine takes. */
const canBeAsked = /^[\w.+-]+(\/[\w.+-]+)*\.gguf$/i
/** Parts of other kinds that are kept in GGUF too: for pictures, and for making quantisations. */
const isNoModel = /mmproj|imatrix/i

/** Undefined where the answer is none of the hub's. */
export function readRepository(json: unknown, limits: Limits): HubRepository | undefined {
  const parsed = v.safeParse(answer, json)
  if (!parsed.success) return undefined
  const { id: repository, gated } = parsed.output
  const bySize = (a: GgufChoice, b: GgufChoice) =>
    (a.variant.download ?? Infinity) - (b.variant.download ?? Infinity)
  return {
    repository,
    isGated: gated !== undefined && gated !== false,
    choices: filesOf(parsed.output)
      .map((files) => choiceOf(parsed.output, files, limits))
      .toSorted(bySize),
  }
}

interface ListedFile {
  readonly path: string
  readonly size: number | undefined
}

/** The files of each model together, in the order of their parts. */
function filesOf({ siblings }: Answer): readonly (readonly ListedFile[])[] {
  const models = new Map<string, ListedFile[]>()
  for (const one of siblings) {
    if (one === null || !canBeAsked.test(one.rfilename) || isNoModel.test(one.rfilename)) continue
    const path = one.rfilename
    const part = partNamed(path)
    const key = part === undefined ? path : `${part.whole} of ${String(part.count)}`
    models.set(key, [...(models.get(key) ?? []), { path, size: one.lfs?.size ?? one.size }])
  }
  return [...models.values()].map((files) =>
    files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  )
}

function choiceOf(repository: Answer, files: readonly ListedFile[], limits: Limits): GgufChoice {
  const [first] = files
  const file = first?.path ?? ''
  const { name, precision } = namedByFile(file)
  const download = sumOf(files)
  const { id, sha } = repository
  const refusal = refusalOf(files, limits)
  return {
    variant: {
      id: `hub:${id}/${file}`,
      model: { ...cardOf(repository), name },
      engine: 'wllama',
      setup: {
        from: 'hub',
        repository: id,
        file,
        ...(sha !== undefined && { revision: sha }),
        cpuOnly: false,
      },
      ...(precision !== undefined && { precision }),
      ...(download !== undefined && { download }),
    },
    parts: files.length,
    ...(refusal && { refusal }),
  }
}

/** Undefined where the size of one of them is not known. */
function sumOf(files: readonly ListedFile[]): Bytes | undefined {
  const sum = files.reduce<number | undefined>(
    (all, { size: one }) => (all === undefined || one === undefined ? undefined : all + one),
    0,
  )
  return sum === undefined ? undefined : bytes(sum)
}

function refusalOf(files: readonly ListedFile[], limits: Limits): Refusal | undefined {
  const count = partNamed(files[0]?.path ?? '')?.count ?? 1
  if (files.length !== count) return 'parts-missing'
  if (files.some((one) => one.size !== undefined && one.size > limits.file)) return 'too-large'
  const sum = sumOf(files)
  return sum !== undefined && limits.model !== undefined && sum > limits.model
    ? 'too-much-memory'
    : undefined
}

/** Who the model is: what was quantised, where the repository says it. */
function cardOf(repository: Answer): Omit<ModelCard, 'name'> {
  const { id, tags = [], cardData } = repository
  const quantised = tags.flatMap((tag) => /^base_model:quantized:(.+\/.+)$/.exec(tag)?.[1] ?? [])
  const [base] = quantised
  const licence =
    cardData?.license === 'other' ? (cardData.license_name ?? 'other') : cardData?.license
  const parameters = sizeOf(repository)
  return {
    id: base !== undefined && quantised.length === 1 ? base : id,
    ...(licence !== undefined && { licence }),
    ...(parameters && { size: parameters }),
  }
}

/**
 * Architectures of llama.cpp in which every parameter is used for each token. For all others the hub's
 * count alone does not say how many are.
 *
 * Source: https://github.com/ggml-org/llama.cpp/blob/master/src/llama-arch.cpp
 */
const dense = new Set(
  'llama qwen2 qwen3 gemma gemma2 gemma3 phi2 phi3 smollm3 stablelm gpt2 gptneox falcon olmo olmo2 granite starcoder2 internlm2 exaone exaone4 lfm2 cohere2 bloom mpt'.split(
    ' ',
  ),
)
/** Mixtures of experts that call their architecture `llama`: `8x7b`. */
const isMixture = /\d+x\d+(\.\d+)?b/i

function sizeOf({ id, gguf }: Answer): ModelSize | undefined {
  const { total, architecture = '' } = gguf ?? {}
  if (total === undefined || !dense.has(architecture) || isMixture.test(id)) return undefined
  if (!isWithin('billionParameters', total / 1e9)) return undefined
  const billions = billionParameters(total / 1e9)
  const count = { low: billions, high: billions }
  return { total: count, active: count, basis: 'published' }
}
