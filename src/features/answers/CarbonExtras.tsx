/** What stands beside the electricity: making the hardware, the score per token, the region's facts. */
import type { EnergyFigure } from '@/comparison/estimate'
import type { RunCarbon } from '@/figures/carbon'
import { formatJoules, formatMass, formatMassRange, formatWater } from '@/units/format'
import { gramsCO2e, joules, litres, litresOf, type GramsCO2e } from '@/units/quantity'
import type { Range } from '@/units/range'
import { carbonWords } from '@/words/of-carbon'

const { more } = carbonWords

interface CarbonExtrasProps {
  readonly figure: EnergyFigure
  readonly found: RunCarbon
}

export const CarbonExtras = ({ figure, found }: CarbonExtrasProps) => {
  const { sci, embodied, place, choice, stated } = found
  const region = choice.kind === 'region' ? choice.region : undefined
  return (
    <section>
      <h3>{more.title}</h3>
      <dl className="carbon-more">
        {embodied === undefined ? null : (
          <Row
            name={place.kind === 'this-device' ? more.embodiedHere : more.embodiedThere}
            text={massText(embodied)}
          />
        )}
        <Row name={more.perAnswer(sci.hasMaking)} text={massText(sci.perAnswer)} />
        {sci.perThousandTokens !== undefined && (
          <Row name={more.perThousand(sci.hasMaking)} text={massText(sci.perThousandTokens)} />
        )}
        {stated !== undefined && <Row name={more.stated} text={claimText(stated)} />}
        {region?.carbonFreeHourly !== undefined && (
          <Row name={more.carbonFree} text={carbonWords.share(region.carbonFreeHourly)} />
        )}
        {region?.wueLPerKWh !== undefined && region.pue !== undefined && (
          <Row
            name={more.waterOnSite}
            text={formatWater(litresOf(figure.energy.mid, region.wueLPerKWh / region.pue))}
            note={more.waterNote(region.wueLPerKWh, region.year)}
          />
        )}
      </dl>
      {found.reference !== undefined && <Reference impacts={found.reference} />}
      <p className="pane-ghost">{more.sciBoundary(place.kind === 'this-device', sci.hasMaking)}</p>
      {embodied === undefined && <p className="pane-ghost">{more.embodiedUnknown}</p>}
    </section>
  )
}

/** Its ranges carry the unknown size, PUE and water use of the provider alone. */
const Reference = ({ impacts }: { impacts: NonNullable<RunCarbon['reference']> }) => {
  const { reference } = carbonWords
  const { gwpKg, embodied, waterL, adpeKgSb, peMJ } = impacts
  return (
    <>
      <h4>{reference.title}</h4>
      <dl className="carbon-more">
        <Row
          name={reference.carbon}
          text={`${intervalText(gwpKg, kilograms)} ${carbonWords.unit}`}
          note={reference.embodied(intervalText(embodied.gwpKg, kilograms))}
        />
        <Row
          name={reference.water}
          text={intervalText(waterL, (value) => formatWater(litres(value)))}
        />
        <Row name={reference.elements} text={intervalText(adpeKgSb, kilograms)} />
        <Row
          name={reference.primary}
          text={intervalText(peMJ, (value) => formatJoules(joules(value * JOULES_PER_MJ)))}
        />
      </dl>
      <p className="pane-ghost">{reference.why}</p>
    </>
  )
}

const JOULES_PER_MJ = 1e6
const GRAMS_PER_KG = 1000
const kilograms = (kg: number): string => formatMass(gramsCO2e(kg * GRAMS_PER_KG))

function intervalText(
  [low, high]: readonly [number, number],
  text: (value: number) => string,
): string {
  const [from, to] = [text(low), text(high)]
  return from === to ? from : `${from} – ${to}`
}

const claimText = ({ low, high }: { low: GramsCO2e; high: GramsCO2e }): string => {
  const [from, to] = [formatMass(low), formatMass(high)]
  return `${from === to ? from : `${from} – ${to}`} ${carbonWords.unit}`
}

const massText = (mass: Range<GramsCO2e>): string =>
  `${formatMass(mass.mid)} (${formatMassRange(mass)}) ${carbonWords.unit}`

const Row = ({ name, text, note }: { name: string; text: string; note?: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {text}
      {note !== undefined && <small>{note}</small>}
    </dd>
  </div>
)
