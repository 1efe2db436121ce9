/** Opens what others sent: a link, a file, an address written by hand. Shows or fills in; runs nothing. */
import { withoutTurns } from '@/comparison/direction'
import { THIS_DEVICE } from '@/comparison/electricity'
import { fromFile } from '@/share/file'
import { fetchReceipt } from '@/share/fetched'
import { fromLinkFragment } from '@/share/link'
import { comparisonOf, publishedFigureOf } from '@/share/opened-comparison'
import { isPresetFragment, readPreset } from '@/share/preset'
import type { OpenedReceipt } from '@/share/read-receipt'
import type { Receipt } from '@/share/receipt-schema'
import { openedGrid } from '@/share/sent-electricity'
import type { Playground } from '@/playground/playground'
import type { OpeningOutcome, Received, ReceivedRun } from '@/playground/stores/received'
import { watts } from '@/units/quantity'
import { fillFromPreset } from './run-yourself'

export function receivedOf(
  { receipt, isNewer }: OpenedReceipt,
  origin: Received['origin'],
): Received {
  const comparison = comparisonOf(receipt)
  const { level, title, note, deviceClass, deviceGpu, deviceGraphics, runs } = receipt
  return {
    origin,
    level,
    isNewer,
    comparison,
    receipt,
    runs: comparison.runs.map(({ id }, index) => ({ id, ...sentWith(runs[index]) })),
    ...(title !== undefined && { title }),
    ...(note !== undefined && { note }),
    ...(deviceClass !== undefined && {
      device: {
        class: deviceClass,
        ...(deviceGpu !== undefined && { gpu: deviceGpu }),
        ...(deviceGraphics !== undefined && {
          graphics: {
            name: deviceGraphics.name,
            kind: deviceGraphics.kind,
            rated: watts(deviceGraphics.ratedW),
            isMobile: deviceGraphics.isMobile,
          },
        }),
      },
    }),
  }
}

/** What a receipt says of a run beside the run itself. */
function sentWith(sent: Receipt['runs'][number] | undefined): Omit<ReceivedRun, 'id'> {
  if (sent === undefined) return {}
  const { votes, electricity: said } = sent
  const published = publishedFigureOf(sent)
  const grid = openedGrid(sent)
  return {
    ...(published && { published }),
    ...(grid && { grid }),
    ...(votes && { votes }),
    ...(said && { electricity: { place: placeKeyOf(sent), said } }),
  }
}

const placeKeyOf = ({ measurement }: Receipt['runs'][number]): string =>
  measurement?.compute?.kind === 'server' ? measurement.compute.host : THIS_DEVICE

/** Shows what a `#r=…` address holds, or fills the form from one written by hand. */
export async function openFragment(
  playground: Playground,
  fragment: string,
): Promise<OpeningOutcome | undefined> {
  if (isPresetFragment(fragment)) {
    const preset = readPreset(fragment)
    if (!preset.ok) return { kind: 'error', text: preset.why }
    playground.comparisons.actions.close()
    return { kind: 'info', text: fillFromPreset(playground.draft, preset.value) }
  }
  const opened = await fromLinkFragment(fragment)
  if (!opened.ok) return { kind: 'error', text: opened.why }
  playground.comparisons.actions.receive(receivedOf(opened.value, 'link'))
  return undefined
}

/** Shows what `.json` files hold: one as it is, several as one table. */
export async function openReceiptFiles(
  { comparisons, collection }: Playground,
  files: readonly File[],
): Promise<OpeningOutcome | undefined> {
  const opened = await Promise.all(
    files.map(async (file) => ({ name: withoutTurns(file.name), opened: await fromFile(file) })),
  )
  const found = opened.flatMap(({ name, opened }) =>
    opened.ok ? [{ name, received: receivedOf(opened.value, 'file') }] : [],
  )
  const faults = opened.flatMap(({ name, opened }) => (opened.ok ? [] : [`${name}: ${opened.why}`]))
  const [first] = found
  if (first === undefined) return { kind: 'error', text: faults.join(' ') }
  if (files.length === 1) {
    comparisons.actions.receive(first.received)
    return undefined
  }
  comparisons.actions.close()
  collection.setState({ current: { files: found, faults } })
  return undefined
}

/** Fetches the receipt that lies at an address, and shows it. */
export async function openReceiptAt(
  { comparisons }: Playground,
  address: URL,
  load: typeof fetch,
): Promise<OpeningOutcome | undefined> {
  const opened = await fetchReceipt(address, load)
  if (!opened.ok) return { kind: 'error', text: opened.why }
  comparisons.actions.receive(receivedOf(opened.value, 'address'))
  return undefined
}
