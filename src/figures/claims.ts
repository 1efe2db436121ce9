/**
 * A receipt is a claim. Its figures are worked out again from its own counts and times, by the method
 * and the version that it names; what does not follow is said, and so is what cannot be checked.
 */
import { isAnywhere, type CountedGrid } from '@/comparison/electricity'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import type { ModelCard, ModelSize } from '@/comparison/model-card'
import type { Run } from '@/comparison/run'
import type { EnergySource, EstimateInput } from '@/energy/source'
import { shippedVariants } from '@/catalog/shipped'
import { faultsOf } from '@/share/faults'
import type { Receipt, ReceiptRun } from '@/share/receipt-schema'
import { formatParameterRange } from '@/units/format'
import { words } from '@/words'
import { sharing } from '@/words/of-sharing'
import { isSameIntensity } from './carbon-of-then'

const { share } = words
const { claim } = sharing

export interface ClaimedRun {
  readonly run: Run
  /** What was sent of it. */
  readonly sent: ReceiptRun
  readonly published: EnergyFigure | undefined
  /** What sources are asked of it here; undefined where there is nothing to ask. */
  readonly input: EstimateInput | undefined
  /** The same by an earlier catalog, where it knew the model otherwise. */
  readonly earlier?: EstimateInput
  /** What its carbon was counted with, as sent and by the tables of this page. */
  readonly grids?: { readonly sent: CountedGrid | undefined; readonly here: CountedGrid }
}

export interface Verification {
  /** Sentences; empty where nothing speaks against it. */
  readonly faults: readonly string[]
  /** Whether the figure was worked out again to the same; undefined where there is none. */
  readonly figure: 'follows' | 'differs' | 'unchecked' | undefined
  /** Why it could not be checked. */
  readonly why?: string
}

/** Rounding to four digits, and of older receipts times to 0.1 ms, which is more of shorter runs. */
const toleranceFor = ({ measurement }: EstimateInput): number =>
  0.005 + 0.1 / Math.max(1, measurement.duration ?? 1)

const isClose = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(a, b)

/** The figure that a method of just this version gives; or another version of it that is here. */
function figureBy(
  { method }: EnergyFigure,
  input: EstimateInput,
  sources: readonly EnergySource[],
): { readonly found?: EnergyFigure; readonly otherVersion?: string } {
  let otherVersion: string | undefined
  for (const source of sources) {
    const figure: EnergyEstimate = source.estimate(input)
    if (figure.kind === 'unknown' || figure.method.id !== method.id) continue
    if (figure.method.version === method.version) return { found: figure }
    otherVersion ??= figure.method.version
  }
  return otherVersion === undefined ? {} : { otherVersion }
}

/** How the published figure differs from what its own inputs give; undefined where it does not. */
function differenceOf(
  sent: EnergyFigure,
  found: EnergyFigure,
  tolerance: number,
): string | undefined {
  const isSame = (end: 'low' | 'mid' | 'high') =>
    isClose(sent.energy[end], found.energy[end], tolerance)
  if (sent.boundary !== found.boundary) return claim.otherBoundary
  if (!isSame('mid')) return claim.otherMiddle(sent.energy.mid / found.energy.mid)
  if (sent.mark !== found.mark)
    return claim.otherMark(share.marks[sent.mark], share.marks[found.mark])
  return isSame('low') && isSame('high') ? undefined : claim.otherRange
}

/** Whether the method gives the published figure by these inputs. */
function followsFrom(
  published: EnergyFigure,
  input: EstimateInput,
  sources: readonly EnergySource[],
): boolean {
  const { found } = figureBy(published, input, sources)
  return found !== undefined && differenceOf(published, found, toleranceFor(input)) === undefined
}

const middleOf = ({ total }: ModelSize): number => Math.sqrt(total.low * total.high)
/** Names round sizes: "8B" for 8.03. */
const SIZE_TOLERANCE = 0.15

function sizeFault(card: ModelCard, known: ModelCard | undefined): string | undefined {
  const { size } = card
  if (size === undefined || known?.size === undefined) return undefined
  if (isClose(middleOf(size), middleOf(known.size), SIZE_TOLERANCE)) return undefined
  return claim.sizeNotOfModel(
    formatParameterRange(size.total.low, size.total.high),
    formatParameterRange(known.size.total.low, known.size.total.high),
  )
}

/** The model of that id that comes with the page. */
const shippedCard = ({ id }: ModelCard): ModelCard | undefined =>
  shippedVariants.find(({ model }) => model.id === id)?.model

function checkFigure(
  { published, input, earlier }: ClaimedRun,
  sources: readonly EnergySource[],
  isDeviceKnown: boolean,
): Omit<Verification, 'faults'> & { readonly fault?: string } {
  if (published === undefined) return { figure: undefined }
  const { method, boundary } = published
  const unchecked = (why: string) => ({ figure: 'unchecked', why }) as const
  if (input === undefined) return unchecked(claim.otherMethod(method.id, method.version))
  if (boundary === 'device' && !isDeviceKnown) return unchecked(claim.noDevice)
  if (earlier !== undefined && followsFrom(published, earlier, sources))
    return { figure: 'follows' }
  const { found, otherVersion } = figureBy(published, input, sources)
  if (found === undefined)
    return unchecked(
      otherVersion === undefined
        ? claim.otherMethod(method.id, method.version)
        : claim.otherVersion(method.id, method.version, otherVersion),
    )
  const fault = differenceOf(published, found, toleranceFor(input))
  return fault === undefined ? { figure: 'follows' } : { figure: 'differs', fault }
}

/**
 * The middle is one data set's of one year, which this page has too or not at all: of another nothing
 * can be said. The ends are those of several, and so is all of a place that is not known.
 */
function gridFault({ grids }: ClaimedRun): string | undefined {
  const { sent, here } = grids ?? {}
  if (sent === undefined || here === undefined) return undefined
  if (isAnywhere(sent) || sent.data !== here.data) return undefined
  const [claimed, known] = [sent.intensity.mid, here.intensity.mid]
  return isSameIntensity(claimed, known)
    ? undefined
    : claim.gridNotOfData(sent.data, claimed, known)
}

/** What can be said of one run of a receipt. `now` is in milliseconds since 1970. */
export function verify(
  receipt: Receipt,
  claimed: ClaimedRun,
  sources: readonly EnergySource[],
  now: number,
): Verification {
  const { run, sent } = claimed
  const { fault, ...checked } = checkFigure(claimed, sources, receipt.deviceClass !== undefined)
  const faults = [
    ...faultsOf(receipt, sent, now).map((kind) => claim.fault[kind]),
    sizeFault(run.variant.model, shippedCard(run.variant.model)),
    fault,
    gridFault(claimed),
  ]
  return { ...checked, faults: faults.filter((sentence) => sentence !== undefined) }
}
