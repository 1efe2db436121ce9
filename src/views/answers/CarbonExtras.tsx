/** What stands beside the electricity: making the hardware, the score per token, the region's facts. */
import type { EnergyFigure } from '@/comparison/estimate'
import type { RunCarbon } from '@/state/carbon'
import { formatMass, formatMassRange, formatWater } from '@/units/format'
import { litresOf, type GramsCO2e } from '@/units/quantity'
import type { Range } from '@/units/range'
import { words } from '@/words'

const { more } = words.carbon

interface CarbonExtrasProps {
  readonly figure: EnergyFigure
  readonly found: RunCarbon
}

export const CarbonExtras = ({ figure, found }: CarbonExtrasProps) => {
  const { sci, embodied, place, choice } = found
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
        <Row name={more.perAnswer} text={massText(sci.perAnswer)} />
        {sci.perThousandTokens !== undefined && (
          <Row name={more.perThousand} text={massText(sci.perThousandTokens)} />
        )}
        {region?.carbonFreeHourly !== undefined && (
          <Row name={more.carbonFree} text={words.carbon.share(region.carbonFreeHourly)} />
        )}
        {region?.wueLPerKWh !== undefined && region.pue !== undefined && (
          <Row
            name={more.waterOnSite}
            text={formatWater(litresOf(figure.energy.mid, region.wueLPerKWh / region.pue))}
            note={more.waterNote(region.wueLPerKWh, region.year)}
          />
        )}
      </dl>
      <p className="pane-ghost">{more.sciBoundary}</p>
      {embodied === undefined && <p className="pane-ghost">{more.embodiedUnknown}</p>}
    </section>
  )
}

const massText = (mass: Range<GramsCO2e>): string =>
  `${formatMass(mass.mid)} (${formatMassRange(mass)}) ${words.carbon.unit}`

const Row = ({ name, text, note }: { name: string; text: string; note?: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {text}
      {note !== undefined && <small>{note}</small>}
    </dd>
  </div>
)
