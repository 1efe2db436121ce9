/**
 * The models that WebLLM has compiled, as variants, with what each needs of a device. Heavy: load it
 * when it is first needed.
 */
import type { ModelCard } from '@/comparison/model-card'
import type { Variant } from '@/comparison/variant'
import { bytes, type Bytes } from '@/units/quantity'
import { identityOf, modelCardOf } from '../identities'
import table from './table.json'

type Row = (typeof table.rows)[number]

const MB = 1e6
/** WebLLM's mark of a variant with a short context, for less memory. */
const SHORT = /-1k$/

export interface WebllmChoice {
  readonly variant: Variant
  /** Of graphics memory, as WebLLM states it. */
  readonly memory: Bytes
  readonly isForSmallDevices: boolean
  readonly needsF16: boolean
}

/** What the choice of a variant depends on. */
export interface GraphicsFacts {
  readonly hasF16: boolean
  /** Whether to take what needs less memory where there is a choice. */
  readonly isSmall: boolean
}

function choiceOf(row: Row): WebllmChoice {
  const { id, model, quant, memoryMB, downloadMB, isForSmallDevices, needsF16, licence } = row
  // The same model under the name by which every table here knows it.
  const known = modelCardOf(identityOf('webllm', id)?.id ?? model)
  const card: ModelCard = {
    ...(known ?? { id: model, name: model.split('/').at(-1) ?? model }),
    ...(licence !== null && { licence }),
  }
  return {
    memory: bytes(memoryMB * MB),
    isForSmallDevices,
    needsF16,
    variant: {
      id: `webllm:${id}`,
      model: card,
      precision: SHORT.test(id) ? `${quant}, 1k` : quant,
      engine: 'webllm',
      setup: { from: 'prebuilt', model: id, needsF16, memoryMB, isForSmallDevices },
      ...(downloadMB !== null && { download: bytes(downloadMB * MB) }),
    },
  }
}

/** Every model in every variant, in WebLLM's order. */
export const webllmChoices: readonly WebllmChoice[] = table.rows.map(choiceOf)

/** Smaller is better: what runs here, in four bits, in 16-bit arithmetic, with the longer context. */
function rank({ variant, needsF16 }: WebllmChoice, { hasF16, isSmall }: GraphicsFacts): number {
  const cannotRun = needsF16 && !hasF16 ? 1000 : 0
  const precision = variant.precision ?? ''
  const bits = precision.startsWith('q4') ? 0 : precision.startsWith('q3') ? 100 : 200
  const arithmetic = needsF16 ? 0 : 10
  const isShort = precision.endsWith('1k')
  return cannotRun + bits + arithmetic + (isShort === isSmall ? 0 : 1)
}

/** One variant of each model: the one that suits this device. Smallest download first. */
export function suitedChoices(facts: GraphicsFacts): readonly WebllmChoice[] {
  const best = new Map<string, WebllmChoice>()
  for (const choice of webllmChoices) {
    const { id } = choice.variant.model
    const known = best.get(id)
    if (known === undefined || rank(choice, facts) < rank(known, facts)) best.set(id, choice)
  }
  return [...best.values()].toSorted((a, b) => a.memory - b.memory)
}
