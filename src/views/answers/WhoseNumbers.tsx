/** One answer by every method: its figure, or why that method has none. */
import type { Run } from '@/comparison/run'
import { useFiguresOfAll } from '@/state/estimates'
import { formatEnergy, formatRangeEnds, type EnergyUnit } from '@/units/format'
import { words } from '@/words'

const { energy } = words.page

export const WhoseNumbers = ({ run, unit }: { run: Run; unit: EnergyUnit }) => (
  <section className="whose">
    <h3>{energy.whose}</h3>
    <p>{energy.whoseWhy}</p>
    <dl>
      {useFiguresOfAll(run).map(({ sourceId, estimate }) => (
        <div key={sourceId}>
          <dt>{energy.sourceNames[sourceId] ?? sourceId}</dt>
          <dd>
            {estimate.kind === 'unknown'
              ? estimate.why
              : `${formatEnergy(estimate.energy.mid, unit)} (${formatRangeEnds(estimate.energy, unit)}), ${energy.marks[estimate.mark]}`}
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
