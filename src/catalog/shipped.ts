/**
 * The models a visitor can choose without giving an address: the Pocket models that come with the
 * page, and a few small open models whose makers publish GGUF files on the hub.
 */
import type { ModelCard } from '@/comparison/model-card'
import type { Variant } from '@/comparison/variant'
import { billionParameters, bytes, type Bytes } from '@/units/quantity'

const exactly = (billions: number) => {
  const count = { low: billionParameters(billions), high: billionParameters(billions) }
  return { total: count, active: count, basis: 'published' } as const
}

const pocketCard = (id: string, name: string, billions: number): ModelCard => ({
  id: `rightsize:${id}`,
  name,
  vendor: 'Rightsize',
  licence: 'Apache-2.0',
  size: exactly(billions),
})
const small = pocketCard('pocket-0.3m', 'Pocket 0.3M', 0.000_303_68)
const big = pocketCard('pocket-3m', 'Pocket 3M', 0.002_885_888)

/** On the CPU always: on a GPU so small a model would pay for dispatches, not for its size. */
const shipped = (model: ModelCard, precision: string): Variant => {
  const file = `${model.id.replace('rightsize:', '')}-${precision}.gguf`
  return {
    id: `site:${file}`,
    model,
    precision,
    engine: 'wllama',
    setup: { from: 'site', file: `pocket/${file}`, cpuOnly: true, threads: 1 },
  }
}

export const pocketVariants = {
  small: shipped(small, 'q8_0'),
  big: shipped(big, 'q8_0'),
  bigAtFourBits: shipped(big, 'q4_0'),
}

interface HubFile {
  readonly repository: string
  readonly file: string
  readonly precision: string
  /** As its repository lists it, to about a percent. */
  readonly download: Bytes
  readonly model: ModelCard
}

const onHub = ({ repository, file, precision, download, model }: HubFile): Variant => ({
  id: `hub:${repository}/${file}`,
  model,
  precision,
  engine: 'wllama',
  setup: { from: 'hub', repository, file, cpuOnly: false },
  download,
})

const hubFiles: readonly HubFile[] = [
  {
    repository: 'HuggingFaceTB/SmolLM2-360M-Instruct-GGUF',
    file: 'smollm2-360m-instruct-q8_0.gguf',
    precision: 'q8_0',
    download: bytes(386e6),
    model: {
      id: 'HuggingFaceTB/SmolLM2-360M-Instruct',
      name: 'SmolLM2 360M',
      vendor: 'Hugging Face',
      licence: 'Apache-2.0',
      size: exactly(0.36),
    },
  },
  {
    repository: 'Qwen/Qwen2.5-0.5B-Instruct-GGUF',
    file: 'qwen2.5-0.5b-instruct-q4_k_m.gguf',
    precision: 'q4_k_m',
    download: bytes(491e6),
    model: {
      id: 'Qwen/Qwen2.5-0.5B-Instruct',
      name: 'Qwen2.5 0.5B',
      vendor: 'Qwen',
      licence: 'Apache-2.0',
      size: exactly(0.49),
    },
  },
  {
    repository: 'Qwen/Qwen2.5-1.5B-Instruct-GGUF',
    file: 'qwen2.5-1.5b-instruct-q4_k_m.gguf',
    precision: 'q4_k_m',
    download: bytes(1117e6),
    model: {
      id: 'Qwen/Qwen2.5-1.5B-Instruct',
      name: 'Qwen2.5 1.5B',
      vendor: 'Qwen',
      licence: 'Apache-2.0',
      size: exactly(1.54),
    },
  },
]

/** Thriftiest first. */
export const shippedVariants: readonly Variant[] = [
  pocketVariants.small,
  pocketVariants.bigAtFourBits,
  pocketVariants.big,
  ...hubFiles.map(onHub),
]
