/** The carbon of an answer: two views side by side, the sum, and where the electricity came from. */
import type { EnergyFigure } from '@/comparison/estimate'
import type { RunCarbon } from '@/figures/carbon'
import {
  formatEnergy,
  formatMass,
  formatMassRange,
  massUnitFor,
  type MassUnit,
} from '@/units/format'
import type { GramsCO2e } from '@/units/quantity'
import type { Range } from '@/units/range'
import { Dialog } from '@/ui/dialog'
import { words } from '@/words'
import { carbonWords } from '@/words/of-carbon'
import { CarbonExtras } from './CarbonExtras'
import { ElectricityForm } from './ElectricityForm'

interface CarbonDialogProps {
  readonly title: string
  readonly figure: EnergyFigure
  readonly found: RunCarbon
  readonly onClose: () => void
}

export const CarbonDialog = ({ title, onClose, ...carbonOf }: CarbonDialogProps) => (
  <Dialog open title={title} onClose={onClose}>
    <Carbon {...carbonOf} />
  </Dialog>
)

const Carbon = ({ figure, found }: Pick<CarbonDialogProps, 'figure' | 'found'>) => {
  const { location, market, intensity, citations, published } = found
  const unit = massUnitFor([location.mid])
  return (
    <div className="carbon">
      <p>{whereSentence(found)}</p>
      {published && (
        <p>
          {carbonWords.published(
            formatMass(published.location.mid),
            formatMassRange(published.location),
            published.grid.intensity.mid,
            published.grid.data,
          )}
        </p>
      )}
      <h3>{carbonWords.views.title}</h3>
      <div className="carbon-views">
        <View name={carbonWords.views.location} why={carbonWords.views.locationWhy} {...{ unit }}>
          {location}
        </View>
        <View
          name={carbonWords.views.market}
          why={carbonWords.views.marketWhy(market.steps, market.hasClaim)}
          {...{ unit }}
        >
          {market.emissions}
        </View>
      </div>
      <p className="pane-ghost">{carbonWords.views.revision}</p>
      <ElectricityForm found={found} />
      <h3>{carbonWords.worked}</h3>
      <p>{carbonWords.sum(formatEnergy(figure.energy.mid), intensity.mid, location.mid)}</p>
      <GridValues found={found} />
      <CarbonExtras figure={figure} found={found} />
      <h3>{carbonWords.sources}</h3>
      <ul>
        {citations.map(({ title: name, url, retrieved }) => (
          <li key={name}>
            <a href={url} target="_blank" rel="noreferrer noopener">
              {name}
            </a>
            , {words.page.energy.read(retrieved)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function whereSentence({ choice }: RunCarbon): string {
  const { whereLong } = carbonWords
  if (choice.kind === 'candidates') {
    const { of, count, intensity, years, middleYear } = choice
    return whereLong[of](count, intensity, whereLong.years(...years), middleYear)
  }
  const { grid } = choice
  if (choice.kind === 'region')
    return whereLong.region(choice.region.name, choice.region.location, grid.name)
  if (choice.statedGeo !== undefined) return whereLong.stated(grid.name, choice.statedGeo)
  return (choice.isAssumed ? whereLong.assumed : whereLong.zone)(grid.name)
}

interface ViewProps {
  readonly name: string
  readonly why: string
  readonly unit: MassUnit
  readonly children: Range<GramsCO2e>
}

const View = ({ name, why, unit, children: mass }: ViewProps) => (
  <section>
    <h4>{name}</h4>
    <p className="carbon-mass">
      <b>
        {formatMass(mass.mid, unit)} {carbonWords.unit}
      </b>
      {mass.high > 0 && <span className="pane-range">({formatMassRange(mass, unit)})</span>}
    </p>
    <p>{why}</p>
  </section>
)

/** Each data set with its year, where the place is known. */
const GridValues = ({ found: { choice } }: { found: RunCarbon }) =>
  choice.kind === 'candidates' ? null : (
    <ul>
      {choice.grid.values.map(({ dataSet, year, intensity }) => (
        <li key={`${dataSet} ${year}`}>
          {carbonWords.value(carbonWords.dataSets[dataSet], year, intensity)}
        </li>
      ))}
    </ul>
  )
