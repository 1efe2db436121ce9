/** Chooses models: a list that can be searched, and folds for more of them, by where they answer. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Variant } from '@/comparison/variant'
import { choose, forgetOwnModel } from '@/playground/stores/draft-store'
import { useChoices, useDraft, usePlayground } from '@/playground/react'
import { formatBytes, formatParameterRange } from '@/units/format'
import { Button } from '@/ui/button'
import { ChoiceList, ChoiceRow } from '@/ui/choice-list'
import { Dialog } from '@/ui/dialog'
import { TextField } from '@/ui/fields'
import { words } from '@/words'
import type { ForecastSlots } from './forecast-slots'
import { OwnEndpoint } from './OwnEndpoint'
import { OwnGguf } from './OwnGguf'

const { picker } = words.page

/** Folds of other views: each a `Disclosure`, or nothing. */
export interface PickerFolds {
  readonly inBrowser: ReactNode
  readonly onServers: ReactNode
}

/** Where the picker opens: at its list, or at the models on a server. */
export type PickerPlace = 'list' | 'servers'

interface PickerProps {
  readonly place: PickerPlace
  readonly onClose: () => void
  readonly folds: PickerFolds
  readonly forecasts: ForecastSlots
}

export const Picker = ({ place, onClose, folds, forecasts }: PickerProps) => (
  <Dialog
    open
    title={picker.title}
    onClose={onClose}
    footer={
      <Button kind="primary" onClick={onClose}>
        {picker.done}
      </Button>
    }
  >
    <PickerList forecasts={forecasts} />
    <Folds title={picker.inBrowser}>
      {folds.inBrowser}
      <OwnGguf />
    </Folds>
    <Folds title={picker.onServers} isFirst={place === 'servers'}>
      {folds.onServers}
      <OwnEndpoint />
    </Folds>
  </Dialog>
)

interface FoldsProps {
  readonly title: string
  /** What the picker was opened for. */
  readonly isFirst?: boolean
  readonly children: ReactNode
}

const Folds = ({ title, isFirst = false, children }: FoldsProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isFirst) return
    heading.current?.scrollIntoView()
    heading.current?.focus()
  }, [isFirst])
  return (
    <section className="picker-folds" aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  )
}

const PickerList = ({ forecasts }: { forecasts: ForecastSlots }) => {
  const [search, setSearch] = useState('')
  const { own, shipped } = useChoices()
  const ownFound = own.filter((variant) => matches(variant, search))
  const shippedFound = shipped.filter((variant) => matches(variant, search))
  return (
    <>
      <TextField type="search" label={picker.search} value={search} onChange={setSearch} />
      {ownFound.length + shippedFound.length === 0 && <p role="status">{picker.none(search)}</p>}
      <ChoiceList>
        {ownFound.map((variant) => (
          <PickerRow key={variant.id} variant={variant} forecasts={forecasts} isOwn />
        ))}
        {shippedFound.map((variant) => (
          <PickerRow key={variant.id} variant={variant} forecasts={forecasts} isOwn={false} />
        ))}
      </ChoiceList>
    </>
  )
}

/** Every word of the search stands somewhere in name, maker, precision or size. */
function matches(variant: Variant, search: string): boolean {
  const { model, precision } = variant
  const text = [model.name, model.vendor, model.id, precision, sizeText(variant)].join(' ')
  const wanted = search.toLowerCase().split(/\s+/)
  return wanted.every((word) => text.toLowerCase().includes(word))
}

const sizeText = ({ model: { size } }: Variant): string =>
  size === undefined ? picker.sizeUnknown : formatParameterRange(size.total.low, size.total.high)

/** What has to happen before the model can answer. */
function originText({ engine, setup, download }: Variant): string {
  if (engine === 'builtin') return picker.ofBrowser
  if (typeof setup.baseUrl === 'string') return setup.baseUrl
  switch (setup.from) {
    case 'site':
      return picker.ready
    case 'file':
      return picker.fromFile
    default:
      return download === undefined ? picker.download : picker.downloadOf(formatBytes(download))
  }
}

interface PickerRowProps {
  readonly variant: Variant
  readonly isOwn: boolean
  readonly forecasts: ForecastSlots
}

const PickerRow = ({ variant, isOwn, forecasts }: PickerRowProps) => {
  const { draft } = usePlayground()
  const isChosen = useDraft(({ chosen }) => chosen.includes(variant.id))
  const { name } = variant.model
  return (
    <ChoiceRow
      name={name}
      detail={variant.precision}
      facts={[sizeText(variant), originText(variant)]}
      isChosen={isChosen}
      onChange={(chosen) => {
        choose(draft, variant.id, chosen)
      }}
      action={
        isOwn && (
          <Button
            kind="quiet"
            aria-label={picker.forgetOne(name)}
            onClick={() => {
              forgetOwnModel(draft, variant.id)
            }}
          >
            {picker.forget}
          </Button>
        )
      }
    >
      {forecasts.lineOf(variant)}
    </ChoiceRow>
  )
}
