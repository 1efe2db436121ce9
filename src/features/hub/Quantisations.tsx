/** The quantisations of one repository, smallest first; what cannot run says why. */
import { addOwnModel, forgetOwnModel } from '@/playground/stores/draft-store'
import type { GgufChoice } from '@/catalog/hub/repository'
import type { HubRepository } from '@/catalog/hub/repository'
import { useDraft, usePlayground } from '@/playground/react'
import { formatBytes, formatParameterRange } from '@/units/format'
import { ChoiceList, ChoiceRow } from '@/ui/choice-list'
import { deviceWords } from '@/words/of-device'

const { hub } = deviceWords

export const Quantisations = ({
  repository: { repository, choices },
}: {
  repository: HubRepository
}) => (
  <ChoiceList label={hub.list(repository)}>
    {choices.map((choice) => (
      <Row key={choice.variant.id} choice={choice} />
    ))}
  </ChoiceList>
)

const Row = ({ choice: { variant, parts, refusal } }: { choice: GgufChoice }) => {
  const { draft } = usePlayground()
  const isChosen = useDraft(({ chosen }) => chosen.includes(variant.id))
  const { model, precision, download } = variant
  return (
    <ChoiceRow
      name={model.name}
      detail={precision ?? hub.precisionUnknown}
      facts={[
        model.size && formatParameterRange(model.size.total.low, model.size.total.high),
        download === undefined ? hub.sizeUnknown : hub.download(formatBytes(download)),
        parts > 1 && hub.parts(parts),
        refusal && hub.refusal[refusal],
        model.licence ?? hub.licenceUnknown,
      ]}
      isChosen={isChosen}
      isRefused={refusal !== undefined}
      onChange={(choose) => {
        if (choose) addOwnModel(draft, { kind: 'listed', variant })
        else forgetOwnModel(draft, variant.id)
      }}
    />
  )
}
