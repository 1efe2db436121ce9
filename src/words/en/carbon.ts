/** Sentences on carbon: where the electricity came from, and what is counted. */
import { formatIntensity, formatMass, percentText } from '@/units/format'
import { numberText } from '@/units/number-text'
import type { GramsCO2e, GramsCO2ePerKWh } from '@/units/quantity'

const steps = {
  certificate: 'certificates',
  contract: 'a contract',
  'supplier-rate': 'the supplier’s own rate',
  'residual-mix': 'the residual mix',
  'grid-average': 'the grid’s average, as no residual mix was given',
} as const

/** A grid says so where its data set and year would stand. */
const placesUnknown: ReadonlyMap<string, string> = new Map([
  ['countries', 'the average of all countries'],
  ['clouds', 'the middle of three large clouds’ regions'],
])

interface Intensity {
  readonly low: GramsCO2ePerKWh
  readonly mid: GramsCO2ePerKWh
  readonly high: GramsCO2ePerKWh
}
const ends = ({ low, high }: Intensity): string =>
  `${formatIntensity(low)} to ${formatIntensity(high)}`
const withMaking = (hasMaking: boolean): string => (hasMaking ? ', with making the hardware' : '')

export const carbon = {
  /** After a mass. */
  unit: 'CO₂e',
  open: (name: string) => `Carbon of the answer of ${name}`,
  title: (name: string) => `Carbon of ${name}’s answer`,
  loading: 'Working out the carbon …',
  where: {
    zone: (zone: string) => zone,
    assumed: (zone: string) => `${zone}, assumed`,
    stated: (zone: string) => `${zone}, stated by the host`,
    countries: 'anywhere',
    clouds: 'any data centre',
  },
  published: (mass: string, range: string, intensity: GramsCO2ePerKWh, data: string) =>
    `As published: ${mass} CO₂e (${range}), with ${formatIntensity(intensity)} (${placesUnknown.get(data) ?? data}). Below it is counted with the tables of today.`,
  whereLong: {
    zone: (zone: string) => `Counted with the grid of ${zone}, as you said.`,
    assumed: (zone: string) =>
      `Assumed: its data centres are in ${zone}, as EcoLogits takes them to be. Say otherwise if you know.`,
    stated: (zone: string, geo: string) =>
      `Counted with the grid of ${zone}: the host stated with its answer that it computed in “${geo}”. Say otherwise if you know.`,
    region: (region: string, location: string, zone: string) =>
      `Counted with the grid of ${zone}, where ${region} (${location}) computes.`,
    countries: (count: number, intensity: Intensity, years: string, middleYear?: number) =>
      `Where this device is plugged in is not known, so the range runs over the grids of ${count} countries, ${ends(intensity)} in ${years}, with the world’s average${middleYear === undefined ? '' : ` of ${middleYear}`}, ${formatIntensity(intensity.mid)}, in the middle.`,
    clouds: (count: number, intensity: Intensity, years: string) =>
      `Where this host computes is not known, so the range runs over the ${count} grids on which three large clouds have regions, ${ends(intensity)} in ${years}; ${formatIntensity(intensity.mid)} lies halfway on the log scale.`,
    years: (oldest: number, newest: number) =>
      oldest === newest ? String(oldest) : `${oldest} to ${newest}`,
  },
  form: {
    zoneHere: 'Where is this device plugged in?',
    zoneAt: (host: string) => `Where does ${host} compute?`,
    unknown: 'not known',
    ofProvider: (zone: string) => `${zone}, assumed for this provider`,
    region: 'Or in which region of a cloud?',
    noRegion: 'none said',
    bought: 'What was bought with the electricity?',
    boughtHint:
      'Counts in the market-based view only. Fill in what you know: the page knows no contract.',
    coverage: 'Covered by certificates, %',
    coverageHint: 'Guarantees of origin, RECs, I-RECs: 0 to 100.',
    factor: 'Of those, g CO₂e per kWh',
    factorHint: '0 for a renewable certificate.',
    supplier: 'The supplier’s own rate for the rest, g/kWh',
    supplierHint: 'Empty where you do not know it.',
    residual: 'Residual mix, g/kWh',
    residualHint: 'What is left when all claims are taken out. None is shipped with this page.',
    claim: (region: string, year: number) => `Use what the provider claims for ${region} (${year})`,
    claimWhy:
      'A yearly claim of the provider: all of it covered at 0 g/kWh. It is never the headline.',
    everywhere: 'It counts for every answer from there.',
  },
  views: {
    title: 'Two views, never mixed',
    location: 'Location-based',
    locationWhy: 'The average of the grid where it ran.',
    market: 'Market-based',
    revision:
      'The Scope 2 guidance is under revision: certificates are to be matched hour by hour and from the same grid, by a text that is due in 2027. A yearly certificate at 0 g may then no longer count.',
    marketWhy: (used: readonly (keyof typeof steps)[], hasClaim: boolean) =>
      `Counted by ${used.map((step) => steps[step]).join(', then ')}${hasClaim ? '; the provider’s claim' : ''}.`,
  },
  more: {
    title: 'Also',
    perThousand: (hasMaking: boolean) =>
      `For 1,000 output tokens${withMaking(hasMaking)} (SCI for AI)`,
    perAnswer: (hasMaking: boolean) => `For this answer${withMaking(hasMaking)} (SCI for AI)`,
    sciBoundary: (isHere: boolean, hasMaking: boolean) =>
      `The consumer score of SCI for AI, by the Green Software Foundation: location-based electricity${hasMaking ? ' and a share of making the hardware that answered' : ''}. It counts by token; here by those of the output. Its boundary also asks for orchestration, monitoring, storage, connected tools and the client side: left out here are all of these, the network${isHere ? ' and your screen' : ' and your own device'}, so the score doesn’t conform to it. Training belongs to the provider score.`,
    embodiedHere: 'Making this device, its share by calendar time',
    embodiedThere: 'Making the server, its share',
    embodiedUnknown:
      'Making the hardware is not counted here: what it is, or for how long it was busy, is not known.',
    stated: 'Stated by the host, as its own claim',
    carbonFree: 'Hours matched with carbon-free electricity, as the provider says',
    waterOnSite: 'Water for cooling on site',
    waterNote: (litres: number, year: number) =>
      `At ${numberText(litres)} L per kWh of the computers, ${year}; the water of making the electricity is not in it.`,
  },
  reference: {
    title: 'EcoLogits 0.11 of the same answer',
    why: 'The named reference, with its model and zone tables of March 2026. Its ranges hold unknown sizes, PUE and water use; they are not error ranges.',
    carbon: 'Carbon, with making the server',
    embodied: (mass: string) => `of which making the server ${mass}`,
    water: 'Water, for cooling and for the electricity',
    elements: 'Depletion of elements, as antimony',
    primary: 'Primary energy',
  },
  dataSets: { ember: 'Ember', 'electricity-maps': 'Electricity Maps' },
  value: (dataSet: string, year: number, intensity: GramsCO2ePerKWh) =>
    `${dataSet} ${year}: ${formatIntensity(intensity)}`,
  sum: (energy: string, intensity: GramsCO2ePerKWh, mass: GramsCO2e) =>
    `${energy} × ${formatIntensity(intensity)} = ${formatMass(mass)}`,
  worked: 'The sum',
  sources: 'Sources',
  step: {
    region: 'With the region’s building',
    regionSum: (energy: string, assumed: number, pue: number, region: string) =>
      `${energy} ÷ ${assumed.toFixed(2)} × ${pue.toFixed(2)}, the PUE of ${region}`,
  },
  share: percentText,
}
