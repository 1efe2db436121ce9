/** The figures as published beside those of today: one line by how much, and a table of both. */
import type { EnergyEstimate } from '@/comparison/estimate'
import type { Received } from '@/playground/stores/received'
import { useFiguresThenAndNow, type FigureThenAndNow } from '@/figures/received-figures'
import { formatEnergy, formatMass, formatMassRange, formatRange } from '@/units/format'
import type { GramsCO2e } from '@/units/quantity'
import type { Range } from '@/units/range'
import { Disclosure } from '@/ui/disclosure'
import { words } from '@/words'
import { carbonWords } from '@/words/of-carbon'
import { sharing } from '@/words/of-sharing'

const { share } = words
const { today: text } = sharing.claim

export const FiguresOfThen = ({ received }: { received: Received }) => {
  const figures = useFiguresThenAndNow(received)
  if (figures.length === 0) return null
  const grids = gridText(figures)
  const isChanged = grids !== undefined || figures.some((figure) => figure.isChanged)
  return (
    <>
      <p>{changeText(figures)}</p>
      {grids !== undefined && <p>{grids}</p>}
      <Disclosure summary={text.table} startsOpen={isChanged}>
        <div className="received-table">
          <table>
            <thead>
              <tr>
                {[text.model, text.published, text.now, text.change].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <tr key={figure.runId}>
                  <th scope="row">{figure.name}</th>
                  <td>
                    {figureText(figure.published)}
                    <Carbon>{figure.carbon.published}</Carbon>
                  </td>
                  <td>
                    {figure.today === undefined ? text.none : figureText(figure.today)}
                    {figure.carbon.published && <Carbon>{figure.carbon.today}</Carbon>}
                  </td>
                  <td>{changeOf(figure)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </>
  )
}

function changeText(figures: readonly FigureThenAndNow[]): string {
  const changed = figures.filter(({ isChanged }) => isChanged)
  if (changed.length === 0) return text.same
  const times = changed.flatMap((figure) => figure.times ?? [])
  if (times.length === 0) return text.changedOtherwise(changed.length, figures.length)
  return text.changed(changed.length, figures.length, Math.min(...times), Math.max(...times))
}

/** Undefined where the grids are counted as they were. */
function gridText(figures: readonly FigureThenAndNow[]): string | undefined {
  const times = figures.flatMap(({ carbon }) => carbon.gridTimes ?? [])
  if (times.length === 0) return undefined
  return text.grid(times.length, figures.length, Math.min(...times), Math.max(...times))
}

const Carbon = ({ children }: { readonly children: Range<GramsCO2e> | undefined }) =>
  children && (
    <small className="received-carbon">
      {formatMass(children.mid)} {carbonWords.unit} ({formatMassRange(children)})
    </small>
  )

function changeOf({ isChanged, times, today }: FigureThenAndNow): string {
  if (today === undefined) return ''
  if (!isChanged) return text.unchanged
  return times === undefined ? '' : text.times(times)
}

const figureText = (figure: EnergyEstimate | undefined): string =>
  figure?.kind === 'estimate'
    ? share.figure(
        formatEnergy(figure.energy.mid),
        formatRange(figure.energy),
        share.method(figure.method.id, figure.method.version),
      )
    : words.page.energy.unknown
