/** WebLLM's models: a list that can be searched, with what each downloads and needs. */
import { useState } from 'react'
import type { WebllmChoice } from '@/catalog/webllm/models'
import { forecastText, useForecasts, type ForecastOf } from './forecasts'
import { addOwnModel, forgetOwnModel } from '@/playground/stores/draft-store'
import { slowOneOf, useGraphicsOfDevice } from './graphics'
import { useDraft, usePlayground } from '@/playground/react'
import { lackOf, noWebgpuText, useAdapter, useWebllmChoices } from './webllm-choices'
import { formatBytes, formatParameterRange } from '@/units/format'
import { ChoiceList, ChoiceRow } from '@/ui/choice-list'
import { Notice } from '@/ui/notice'
import { TextField } from '@/ui/fields'
import { deviceWords } from '@/words/of-device'

const { graphics } = deviceWords

export const WebllmList = () => {
  const [search, setSearch] = useState('')
  const [areAll, setAll] = useState(false)
  const adapter = useAdapter()
  const device = useGraphicsOfDevice()
  const slowOne = device && slowOneOf(device)
  const choices = useWebllmChoices(areAll)
  const forecastOf = useForecasts()
  const found = choices?.filter((choice) => matches(choice, search))
  return (
    <div className="picker-form">
      <p>{adapter === null ? noWebgpuText() : graphics.listWhy}</p>
      {slowOne !== undefined && <Notice>{slowOne}</Notice>}
      {adapter?.isSoftware === true && <Notice>{graphics.software}</Notice>}
      <TextField type="search" label={graphics.search} value={search} onChange={setSearch} />
      <label className="picker-all">
        <input
          type="checkbox"
          checked={areAll}
          onChange={(event) => {
            setAll(event.target.checked)
          }}
        />
        {graphics.showAll}
      </label>
      {found === undefined && <p role="status">{graphics.loading}</p>}
      {found?.length === 0 && <p role="status">{graphics.none(search)}</p>}
      <ChoiceList label={graphics.list}>
        {found?.map((choice) => (
          <Row
            key={choice.variant.id}
            choice={choice}
            lack={lackOf(choice, adapter)}
            forecastOf={forecastOf}
          />
        ))}
      </ChoiceList>
    </div>
  )
}

function matches({ variant: { model, precision } }: WebllmChoice, search: string): boolean {
  const text = [model.name, model.vendor, model.id, model.licence, precision].join(' ')
  const wanted = search.toLowerCase().split(/\s+/)
  return wanted.every((word) => text.toLowerCase().includes(word))
}

interface RowProps {
  readonly choice: WebllmChoice
  readonly lack: ReturnType<typeof lackOf>
  readonly forecastOf: ForecastOf
}

const Row = ({ choice, lack, forecastOf }: RowProps) => {
  const { draft } = usePlayground()
  const { variant, memory, isForSmallDevices } = choice
  const { model, precision, download } = variant
  const isChosen = useDraft(({ chosen }) => chosen.includes(variant.id))
  const cannotRun = lack !== undefined
  return (
    <ChoiceRow
      name={model.name}
      detail={precision}
      facts={[
        model.size && formatParameterRange(model.size.total.low, model.size.total.high),
        download === undefined
          ? graphics.downloadUnknown
          : graphics.download(formatBytes(download)),
        graphics.memory(formatBytes(memory)),
        cannotRun ? graphics.lacks[lack] : isForSmallDevices && graphics.forSmallDevices,
        cannotRun ? undefined : forecastText(forecastOf(variant)),
        model.licence ?? graphics.licenceUnknown,
      ]}
      isChosen={isChosen}
      isRefused={cannotRun}
      onChange={(choose) => {
        if (choose) addOwnModel(draft, { kind: 'listed', variant })
        else forgetOwnModel(draft, variant.id)
      }}
    />
  )
}
