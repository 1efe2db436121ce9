/** The quantisations of one repository, smallest first; what cannot run says why. */
import { addOwnModel, forgetOwnModel } from '@/state/draft-store'
import type { GgufChoice, HubRepository } from '@/state/hub-repository'
import { useDraft, usePlayground } from '@/state/react'
import { formatBytes, formatParameterRange } from '@/units/format'
import { deviceWords } from '@/words/of-device'

const { hub } = deviceWords

export const Quantisations = ({
  repository: { repository, choices },
}: {
  repository: HubRepository
}) => (
  <ul className="picker-list" aria-label={hub.list(repository)}>
    {choices.map((choice) => (
      <Row key={choice.variant.id} choice={choice} />
    ))}
  </ul>
)

const Row = ({ choice: { variant, parts, refusal } }: { choice: GgufChoice }) => {
  const { draft } = usePlayground()
  const isChosen = useDraft(({ chosen }) => chosen.includes(variant.id))
  const { model, precision, download } = variant
  const facts = [
    model.size && formatParameterRange(model.size.total.low, model.size.total.high),
    download === undefined ? hub.sizeUnknown : hub.download(formatBytes(download)),
    parts > 1 && hub.parts(parts),
    refusal && hub.refusal[refusal],
    model.licence ?? hub.licenceUnknown,
  ].filter((fact) => typeof fact === 'string')
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isChosen}
          disabled={refusal !== undefined && !isChosen}
          onChange={(event) => {
            if (event.target.checked) addOwnModel(draft, { kind: 'listed', variant })
            else forgetOwnModel(draft, variant.id)
          }}
        />
        <span>
          <b>{model.name}</b> {precision ?? hub.precisionUnknown}
          <small>{facts.join(' · ')}</small>
        </span>
      </label>
    </li>
  )
}
