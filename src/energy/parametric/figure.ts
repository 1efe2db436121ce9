/** The sum itself: tokens × fit + server + long prompt, times the building, with all its factors. */
import type { Citation, EnergyFigure, UncertaintyFactor } from '@/comparison/estimate'
import { precisionSpread } from '@/energy/precision'
import { promptFactors } from '@/energy/prompt'
import { countFactors, onShare, pue, servingFactors, sharesOf, splitSpread } from '@/energy/serving'
import { rangeFrom, spreadOf } from '@/energy/spread'
import { times } from '@/units/quantity'
import { noSpread, type Spread } from '@/units/range'
import { sourceWords } from '@/words/sources'
import { assumptionsOf } from './assumptions'
import { batchSpread, missedBy } from './fit'
import { isClosed, partsFor, type Moved, type Parts, type ServedRun } from './parts'
import { endsOf, GUESS_FACTOR, scaled } from './size'
import { workingOf } from './working'

type Named = Omit<UncertaintyFactor, 'shared'>

/**
 * The part of the fit's variance that two figures by it have in common: what it has wrong of a batch, of a processor or
 * of a task, it has wrong of both. Set so that 95 of 100 calls are right in every kind of pair: `npm run validate`.
 */
const SHARED_OF_FIT = 0.65

function missedSpread({ fit }: ServedRun, share: number): Spread {
  const missed = missedBy(fit)
  return onShare({ down: missed, up: missed }, share)
}

/** What is not known of the model: the same for two runs of it, wherever they were. */
function modelFactors(run: ServedRun, middle: Parts, share: number): readonly Named[] {
  const { factor } = sourceWords
  const { bits, perToken, size } = middle
  const { low, high } = endsOf(run.size)
  const isExact = low.total === high.total && low.active === high.active
  const [, own] = splitSpread(missedSpread(run, share), SHARED_OF_FIT)
  const moving = (low: Moved, high: Moved): Spread => ({
    down: Math.max(1, middle.all / partsFor(run, low).all),
    up: Math.max(1, partsFor(run, high).all / middle.all),
  })
  const factors: readonly Named[] = [
    { id: 'fit', name: factor.fit, spread: own },
    {
      id: 'floor',
      name: factor.floor,
      spread: onShare({ down: 1, up: perToken.high / perToken.mid }, share),
    },
    {
      id: 'size',
      name: factor.size,
      spread: isExact ? noSpread : moving({ size: low }, { size: high }),
    },
    {
      id: 'guess',
      name: factor.guess,
      spread: isClosed(run)
        ? moving({ size: scaled(size, 1 / GUESS_FACTOR) }, { size: scaled(size, GUESS_FACTOR) })
        : noSpread,
    },
    {
      id: 'bits',
      name: factor.bits,
      spread:
        bits.low === bits.high
          ? noSpread
          : moving({ bitsPerWeight: bits.low }, { bitsPerWeight: bits.high }),
    },
    {
      id: 'precision',
      name: factor.precision,
      spread: onShare(precisionSpread(bits.mid, isClosed(run) ? bits.mid : bits.native), share),
    },
  ]
  return factors.filter(({ spread }) => spread.down * spread.up > 1)
}

function factorsOf(run: ServedRun, middle: Parts): readonly UncertaintyFactor[] {
  const { host, output, variant, measurement } = run
  const { factor } = sourceWords
  const share = (middle.answer * pue.mid) / middle.all
  const batch = run.batch === undefined ? batchSpread(run.fit, middle.input) : undefined
  const traffic = spreadOf(middle.traffic, (value) => partsFor(run, { joulesPerToken: value }).all)
  const { id } = variant.model
  const [alike] = splitSpread(missedSpread(run, share), SHARED_OF_FIT)
  return [
    {
      id: 'fitAll',
      name: factor.fitAll,
      spread: alike,
      shared: `${run.fit.id} ${run.fit.version}`,
    },
    ...modelFactors(run, middle, share).map((known) => ({ ...known, shared: id })),
    ...servingFactors({ host, model: id, ...(batch && { batch: onShare(batch, share) }) }),
    ...(traffic.up > 1 ? [{ id: 'traffic', name: factor.traffic, spread: traffic }] : []),
    ...promptFactors(
      measurement.usage,
      output.count,
      middle.size.active,
      (prompt) => partsFor(run, { prompt }).all,
    ),
    ...countFactors(output),
  ]
}

/** The estimate of a run at a server, for a model of known or guessed size. */
export function figureOf(run: ServedRun): EnergyFigure {
  const middle = partsFor(run)
  const uncertainty = factorsOf(run, middle)
  const { active, total } = run.size
  return {
    kind: 'estimate',
    energy: rangeFrom(middle.all, uncertainty),
    mark: isClosed(run) ? 'guess' : 'modelled',
    grade: isClosed(run) ? 'D' : 'C',
    boundary: 'server-and-pue',
    method: { id: run.fit.id, version: run.fit.version },
    served: {
      model: run.variant.model.id,
      size: { active, total },
      outputTokens: run.output.count,
      gpus: middle.gpus,
      batch: middle.input.batch,
    },
    shares: sharesOf(
      times(middle.prompt.all, pue.mid),
      middle.all,
      run.measurement.usage,
      run.output,
    ),
    working: workingOf(run, middle),
    assumptions: assumptionsOf(run, middle),
    uncertainty,
    citations,
  }
}

const citations: readonly Citation[] = [
  {
    title: 'ML.ENERGY Leaderboard v3 (data of 2026-02-16), which the fit is made from',
    url: 'https://ml.energy/leaderboard',
    retrieved: '2026-11-23',
    licence: 'Apache-2.0 (data card)',
  },
  {
    title: 'EcoLogits 0.11: server, GPUs per model, floor of small models',
    url: 'https://ecologits.ai/latest/methodology/llm_inference/',
    retrieved: '2026-11-23',
    licence: 'CC BY-SA 4.0',
  },
  {
    title: 'Oviedo et al. 2025, Energy Use of AI Inference: range of PUE',
    url: 'https://arxiv.org/abs/2509.20241',
    retrieved: '2026-11-23',
  },
]
