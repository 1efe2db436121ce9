/** The browser's own model, as a part of the picker; nothing at all where there is none. */
import { addOwnModel, forgetOwnModel } from '@/playground/stores/draft-store'
import { useBuiltinModel, type Downloading } from './builtin-model'
import { useDraft, usePlayground } from '@/playground/react'
import { Button } from '@/ui/button'
import { Disclosure } from '@/ui/disclosure'
import { ProgressBar } from '@/ui/progress-bar'
import { deviceWords } from '@/words/of-device'

const { builtinForm: text } = deviceWords

export const BuiltinForms = () => {
  const model = useBuiltinModel()
  if (model.state === 'unavailable') return null
  return (
    <Disclosure summary={text.title}>
      <div className="picker-form">
        <p>{text.why}</p>
        {model.state === 'available' ? <Choice model={model} /> : <Download model={model} />}
      </div>
    </Disclosure>
  )
}

type BuiltinModel = ReturnType<typeof useBuiltinModel>

const Choice = ({ model: { variant } }: { model: BuiltinModel }) => {
  const { draft } = usePlayground()
  const isChosen = useDraft(({ chosen }) => chosen.includes(variant.id))
  return (
    <label className="picker-all">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={(event) => {
          if (event.target.checked) addOwnModel(draft, { kind: 'listed', variant })
          else forgetOwnModel(draft, variant.id)
        }}
      />
      {text.choose(variant.model.name)}
    </label>
  )
}

const Download = ({ model }: { model: BuiltinModel }) => {
  const { state, downloading, problem, download, stop } = model
  return (
    <>
      <p>{text.size}</p>
      {downloading === undefined ? (
        <Button onClick={download}>{state === 'downloading' ? text.follow : text.download}</Button>
      ) : (
        <>
          <Progress downloading={downloading} />
          <Button onClick={stop}>{text.stop}</Button>
        </>
      )}
      <p role="status">
        {problem !== ''
          ? problem
          : state === 'downloading' && downloading === undefined && text.downloading}
      </p>
    </>
  )
}

const Progress = ({ downloading: { share } }: { downloading: Downloading }) => (
  <ProgressBar
    label={share === undefined || share >= 1 ? text.starting : text.progress(share)}
    {...(share !== undefined && { fraction: share })}
  />
)
