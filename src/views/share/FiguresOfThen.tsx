/** The figures as published beside those of today: one line by how much, and a table of both. */
import type { EnergyEstimate } from '@/comparison/estimate'
import type { Received } from '@/state/received'
import { useFiguresThenAndNow, type FigureThenAndNow } from '@/state/received-figures'
import { formatEnergy, formatRange } from '@/units/format'
import { Disclosure } from '@/ui/disclosure'
import { words } from '@/words'
import { sharing } from '@/words/of-sharing'

const { share } = words
const { today: text } = sharing.claim

export const FiguresOfThen = ({ received }: { received: Received }) => {
  const figures = useFiguresThenAndNow(received)
  if (figures.length === 0) return null
  const isChanged = figures.some((figure) => figure.isChanged)
  return (
    <>
      <p>{changeText(figures)}</p>
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
                  <td>{figureText(figure.published)}</td>
                  <td>{figure.today === undefined ? text.none : figureText(figure.today)}</td>
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
