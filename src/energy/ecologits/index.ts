/**
 * EcoLogits 0.11 as a source: the named reference beside our own figures, for the models of its table.
 *
 * Its provider defaults for building and place, its own range and its own middle. The method leaves
 * out prompt tokens; nothing is added here, so that the figure is the one its library gives.
 */
import type { Citation, EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { outputTokensOf } from '@/comparison/measurement'
import { countFactors, serviceOf, type Service } from '@/energy/serving'
import type { EnergySource } from '@/energy/source'
import { rangeFrom } from '@/energy/spread'
import { formatEnergy, formatTokens } from '@/units/format'
import { wattHours } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import { impactsOf, meanOf, type EcoLogitsInput, type GridMix } from './impacts'
import mixes from './mixes/table.json'
import models from './models/table.json'
import { providerAt, providers, type Provider, type ProviderId } from './providers'

const WH_PER_KWH = 1000
const MS_PER_SECOND = 1000

type Row = (typeof models.rows)[number]

/** The entry of a model: that of the provider at `host`, else the hub's, else the first. */
function rowOf(modelId: string, host: string): Row | undefined {
  const rows = models.rows.filter(({ model, relation }) => model === modelId && relation === 'same')
  return (
    rows.find(({ provider }) => provider === providerAt(host)) ??
    rows.find(({ provider }) => provider === 'huggingface_hub') ??
    rows[0]
  )
}

const isProvider = (name: string): name is ProviderId => Object.hasOwn(providers, name)

const exactly = (ends: readonly number[]): readonly [number, number] | undefined => {
  const [low, high] = ends
  return low === undefined || high === undefined ? undefined : [low, high]
}

/** The mix of a zone; undefined where the table has none, or some of it is not to be used. */
export function mixOf(zone: string): GridMix | undefined {
  const row = mixes.rows.find((known) => known.zone === zone)
  if (row === undefined) return undefined
  const { gwpKgPerKWh, adpeKgSbPerKWh, peMJPerKWh, waterLPerKWh } = row
  if (adpeKgSbPerKWh === null) return undefined
  return { gwpKgPerKWh, adpeKgSbPerKWh, peMJPerKWh, waterLPerKWh }
}

export interface Registered {
  readonly input: EcoLogitsInput
  readonly provider: Provider
  /** Of EcoLogits, by its own codes. */
  readonly warnings: readonly string[]
}

/** What EcoLogits would be given for an answer of a model that it knows; undefined for others. */
export function inputFor(
  modelId: string,
  outputTokens: number,
  { host, time }: Service,
  zone?: string,
): Registered | undefined {
  const row = rowOf(modelId, host)
  if (row === undefined || !isProvider(row.provider)) return undefined
  const provider = providers[row.provider]
  const [active, total] = [exactly(row.activeB), exactly(row.totalB)]
  const grid = mixOf(zone ?? provider.zone)
  if (active === undefined || total === undefined || grid === undefined) return undefined
  const { tokensPerSecond, timeToFirstTokenS, warnings } = row
  return {
    provider,
    warnings,
    input: {
      activeParametersB: active,
      totalParametersB: total,
      outputTokens,
      ...(time !== undefined && { requestS: time / MS_PER_SECOND }),
      ...(tokensPerSecond !== null && { tokensPerSecond }),
      ...(timeToFirstTokenS !== null && { timeToFirstTokenS }),
      pue: provider.pue,
      wueLPerKWh: provider.wueLPerKWh,
      grid,
    },
  }
}

export const ecologits: EnergySource = {
  id: 'ecologits-0.11',
  estimate(run): EnergyEstimate {
    const service = serviceOf(run)
    if (service.kind === 'unknown') return service
    const output = outputTokensOf(run.measurement)
    if (output === undefined || output.count === 0)
      return { kind: 'unknown', why: sourceWords.noTokens }
    const registered = inputFor(run.variant.model.id, output.count, service)
    if (registered === undefined) return { kind: 'unknown', why: sourceWords.notInEcoLogits }
    return figureOf(registered, formatTokens(output.count), countFactors(output))
  },
}

function figureOf(
  { input, provider, warnings }: Registered,
  answer: string,
  counting: ReturnType<typeof countFactors>,
): EnergyFigure {
  const { energyKWh, gpus } = impactsOf(input)
  const [low, high] = energyKWh.map((kWh) => wattHours(kWh * WH_PER_KWH))
  const mid = wattHours(meanOf(energyKWh) * WH_PER_KWH)
  const uncertainty = [
    {
      id: 'ecologits',
      name: sourceWords.factor.ecologits,
      spread: { down: mid / (low ?? mid), up: (high ?? mid) / mid },
    },
    ...counting,
  ]
  const isGuess = warnings.includes('model-arch-not-released')
  const { step, assumed } = sourceWords
  return {
    kind: 'estimate',
    energy: rangeFrom(mid, uncertainty),
    mark: isGuess ? 'guess' : 'modelled',
    grade: isGuess ? 'D' : 'C',
    boundary: 'server-and-pue',
    method: { id: 'ecologits', version: '0.11' },
    working: [
      {
        name: step.ecologits,
        sum: step.ecologitsSum(answer, step.ecologitsGpus(...gpus), provider.zone),
        result: `${formatEnergy(low)} – ${formatEnergy(high)}`,
      },
      {
        name: step.middle,
        sum: step.middleSum(formatEnergy(low), formatEnergy(high)),
        result: formatEnergy(mid),
      },
    ],
    assumptions: [
      assumed.ecologitsRange,
      assumed.ecologitsTables,
      assumed.ecologitsPrompt,
      ...(isGuess ? [assumed.guessedSize] : []),
      assumed.notCounted,
    ],
    uncertainty,
    citations,
  }
}

const citations: readonly Citation[] = [
  {
    title: 'EcoLogits 0.11, methodology of language model inference',
    url: 'https://ecologits.ai/latest/methodology/llm_inference/',
    retrieved: '2026-11-23',
    licence: 'CC BY-SA 4.0',
  },
  {
    title:
      'Rince and Banse, EcoLogits, JOSS 10(111) 7471, 2025; model and zone tables of March 2026',
    url: 'https://doi.org/10.21105/joss.07471',
    retrieved: '2026-11-23',
    licence: 'MPL-2.0',
  },
]
