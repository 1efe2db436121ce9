/**
 * One line of `npm run estimate`: a JSON question in, a JSON answer out, by the same code as the page.
 *
 * A line names a model (`{"model": …, "outputTokens": …}`), answered by every source that covers it,
 * headline first; or it gives EcoLogits its inputs (`{"source": "ecologits-0.11", …}`), answered
 * with its impacts.
 */
import * as v from 'valibot'
import { byVendor, modelCardOf } from '@/catalog/identities'
import type { ModelCard } from '@/comparison/model-card'
import { asServed } from '@/energy/as-served'
import { disclosuresOf } from '@/energy/disclosures'
import { trainingOf } from '@/energy/training'
import { locationBased } from '@/energy/carbon/emissions'
import { impactsOf } from '@/energy/ecologits/impacts'
import { gridOf, type Grid } from '@/energy/grid'
import type { EnergySource } from '@/energy/source'
import { milliseconds, tokens } from '@/units/quantity'
import { sourceWords } from '@/words/sources'

const amount = v.pipe(v.number(), v.finite(), v.minValue(0))
const count = v.pipe(amount, v.integer())
const interval = v.strictTuple([amount, amount])
/** Absent or null: not known. */
const orUnknown = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(
    v.pipe(
      v.nullable(schema),
      v.transform((value) => value ?? undefined),
    ),
  )

/** An answer as if it had been served; what is not given is not known. */
const modelLine = v.strictObject({
  model: v.pipe(v.string(), v.minLength(1)),
  outputTokens: count,
  promptTokens: orUnknown(count),
  reasoningTokens: orUnknown(count),
  durationMs: orUnknown(amount),
  precision: orUnknown(v.string()),
  host: orUnknown(v.string()),
  zone: orUnknown(v.string()),
  /** YYYY-MM-DD on which it was asked, for names that lead to another model since. */
  day: orUnknown(v.pipe(v.string(), v.isoDate())),
  /** Requests that the host answers at once, where the asker wants them taken as known. */
  batch: orUnknown(v.union([v.pipe(amount, v.minValue(1)), v.picklist(['best', 'few', 'one'])])),
})

const ecologitsLine = v.strictObject({
  source: v.literal('ecologits-0.11'),
  activeParametersB: interval,
  totalParametersB: interval,
  outputTokens: amount,
  requestS: orUnknown(amount),
  tokensPerSecond: orUnknown(amount),
  timeToFirstTokenS: orUnknown(amount),
  pue: interval,
  wueLPerKWh: interval,
  grid: v.strictObject({
    gwpKgPerKWh: amount,
    adpeKgSbPerKWh: amount,
    peMJPerKWh: amount,
    waterLPerKWh: amount,
  }),
  batchSize: orUnknown(amount),
  quantizationBits: orUnknown(amount),
  serverLifetimeS: orUnknown(amount),
})

/**
 * The answer to one line.
 *
 * @throws Error with a sentence that says what is wrong with the line
 */
export function estimateLine(text: string, sources: readonly EnergySource[]): object {
  const line = parseJson(text)
  return isForEcoLogits(line)
    ? ecologitsAnswer(parse(ecologitsLine, line))
    : modelAnswer(parse(modelLine, line), sources)
}

const isForEcoLogits = (line: unknown): boolean =>
  typeof line === 'object' && line !== null && 'source' in line

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(sourceWords.terminal.notJson, { cause })
  }
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  line: unknown,
): v.InferOutput<Schema> {
  const found = v.safeParse(schema, line)
  if (found.success) return found.output
  const [issue] = found.issues
  throw new Error(sourceWords.terminal.wrongField(v.getDotPath(issue) ?? '', issue.message))
}

function ecologitsAnswer(line: v.InferOutput<typeof ecologitsLine>): object {
  const { requestS, tokensPerSecond, timeToFirstTokenS } = line
  const { batchSize, quantizationBits, serverLifetimeS } = line
  return impactsOf({
    activeParametersB: line.activeParametersB,
    totalParametersB: line.totalParametersB,
    outputTokens: line.outputTokens,
    pue: line.pue,
    wueLPerKWh: line.wueLPerKWh,
    grid: line.grid,
    ...(requestS !== undefined && { requestS }),
    ...(tokensPerSecond !== undefined && { tokensPerSecond }),
    ...(timeToFirstTokenS !== undefined && { timeToFirstTokenS }),
    ...(batchSize !== undefined && { batchSize }),
    ...(quantizationBits !== undefined && { quantizationBits }),
    ...(serverLifetimeS !== undefined && { serverLifetimeS }),
  })
}

/** By its one name, or by the maker's spelling of it on a day; absent: now. */
function cardOf(model: string, day: string | undefined): ModelCard {
  const [vendor = '', name = ''] = model.split(':')
  const card = modelCardOf(model) ?? modelCardOf(byVendor(vendor, name, day))
  if (card === undefined) throw new Error(sourceWords.terminal.unknownModel(model))
  return card
}

function gridAt(zone: string | undefined): Grid | undefined {
  if (zone === undefined) return undefined
  const grid = gridOf(zone)
  if (grid === undefined) throw new Error(sourceWords.terminal.unknownZone(zone))
  return grid
}

function modelAnswer(
  line: v.InferOutput<typeof modelLine>,
  sources: readonly EnergySource[],
): object {
  const card = cardOf(line.model, line.day)
  const grid = gridAt(line.zone)
  const { promptTokens, reasoningTokens, durationMs, precision, batch, host } = line
  const input = asServed(card, {
    outputTokens: tokens(line.outputTokens),
    ...(promptTokens !== undefined && { promptTokens: tokens(promptTokens) }),
    ...(reasoningTokens !== undefined && { reasoningTokens: tokens(reasoningTokens) }),
    ...(durationMs !== undefined && { duration: milliseconds(durationMs) }),
    ...(precision !== undefined && { precision }),
    ...(host !== undefined && { host }),
    ...(batch !== undefined && { batch }),
  })
  const answers = sources.map(({ id, isReference, estimate }) => ({
    id,
    isReference,
    found: estimate(input),
  }))
  const published = disclosuresOf(card.id)
  const training = trainingOf(card.id)
  return {
    model: card.id,
    outputTokens: line.outputTokens,
    estimates: answers.flatMap(({ id, isReference, found }) =>
      found.kind === 'unknown'
        ? []
        : [
            {
              source: id,
              ...(isReference && { isReference }),
              version: found.method.version,
              mark: found.mark,
              grade: found.grade,
              boundary: found.boundary,
              energyWh: found.energy,
              ...(found.shares && { shares: found.shares }),
              ...(grid && { carbonG: locationBased(found.energy, grid.intensity) }),
            },
          ],
    ),
    notCovered: answers.flatMap(({ id, found }) =>
      found.kind === 'unknown' ? [{ source: id, why: found.why }] : [],
    ),
    ...(published.length > 0 && {
      published: published.map(({ who, subject, about, energy, carbon, scope, url }) => ({
        who,
        subject,
        about,
        ...(energy && { energyWh: energy }),
        ...(carbon !== undefined && { carbonG: carbon }),
        scope,
        url,
      })),
    }),
    ...(training && { training }),
    ...(grid && {
      grid: {
        zone: grid.zone,
        view: 'location-based',
        gramsPerKWh: grid.intensity,
        values: grid.values.map(({ dataSet, year, intensity }) => ({
          dataSet,
          year,
          gramsPerKWh: intensity,
        })),
      },
    }),
  }
}

/**
 * Answers lines as they come; a line that is wrong is answered with `{error, line}` and the rest goes
 * on. Empty lines are passed over.
 *
 * @returns whether every line was answered
 */
export async function answerLines(
  lines: AsyncIterable<string> | Iterable<string>,
  sources: readonly EnergySource[],
  write: (line: string) => void,
): Promise<boolean> {
  let number = 0
  let isAllRight = true
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    try {
      write(JSON.stringify(estimateLine(line, sources)))
    } catch (cause) {
      isAllRight = false
      const error = cause instanceof Error ? cause.message : String(cause)
      write(JSON.stringify({ error, line: number }))
    }
  }
  return isAllRight
}
