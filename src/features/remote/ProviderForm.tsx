/** Pick a provider, give a key, pick a model, go. Nothing is asked of anybody before a press. */
import { useState, type SubmitEvent } from 'react'
import type { Provider } from '@/catalog/providers/provider'
import type { ReasoningEffort } from '@/comparison/provider'
import { addOwnModel } from '@/playground/stores/draft-store'
import type { Keeping } from '@/playground/stores/key-ring'
import { firstProvider, providerOf, providerOptions } from './provider-choices'
import { dayNow, useOfferedModels } from './provider-models'
import { useKeys, usePlayground } from '@/playground/react'
import { Button } from '@/ui/button'
import { SelectField, TextField } from '@/ui/fields'
import { Lines, Notice } from '@/ui/notice'
import { words } from '@/words'
import { remoteWords } from '@/words/of-remote'
import { KeyFields } from './KeyFields'
import { ModelChoice } from './ModelChoice'
import { ProviderFacts } from './ProviderFacts'

const text = remoteWords.remote.provider
const { picker } = words.page

const hasOwnAddress = ({ baseUrl }: Provider): boolean => baseUrl.includes('YOUR-RESOURCE')

interface Form {
  readonly baseUrl: string
  readonly key: string
  readonly keeping: Keeping
  readonly model: string
  readonly effort: ReasoningEffort | 'host'
  readonly sizeB: string
}

const emptyForm = (provider: Provider): Form => ({
  baseUrl: provider.baseUrl,
  key: '',
  keeping: 'page',
  model: '',
  effort: 'host',
  sizeB: '',
})

export const ProviderForm = () => {
  const [provider, setProvider] = useState(firstProvider)
  if (provider === undefined) return null
  return (
    <div className="picker-form">
      <SelectField
        label={text.choose}
        value={provider.id}
        options={providerOptions}
        onChange={(id) => {
          setProvider(providerOf(id))
        }}
      />
      <ProviderFacts provider={provider} />
      <ModelForm key={provider.id} provider={provider} />
    </div>
  )
}

const ModelForm = ({ provider }: { provider: Provider }) => {
  const { draft } = usePlayground()
  const { put } = useKeys()
  const [form, setForm] = useState(() => emptyForm(provider))
  const [attempt, setAttempt] = useState(0)
  const [outcome, setOutcome] = useState<{ field: string; why: string } | { added: string }>()
  const [isKeyUnkept, setKeyUnkept] = useState(false)
  const offered = useOfferedModels(provider, form.baseUrl, attempt)
  const change = (part: Partial<Form>) => {
    setForm({ ...form, ...part })
  }
  /** @returns whether the address can have a key */
  const keepKey = (): boolean => {
    if (!URL.canParse(form.baseUrl)) {
      setOutcome({ field: 'baseUrl', why: words.ownModels.notAnAddress })
      return false
    }
    if (form.key.trim() !== '') {
      const kept = put(form.baseUrl, form.key.trim(), form.keeping)
      setKeyUnkept(kept === 'page' && form.keeping !== 'page')
    }
    return true
  }
  const list = () => {
    if (!keepKey()) return
    change({ key: '' })
    setOutcome(undefined)
    setAttempt(attempt + 1)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!keepKey()) return
    const { baseUrl, model, effort, sizeB } = form
    const listed = offered.models.find(({ id }) => id === model.trim())
    const given = addOwnModel(draft, {
      kind: 'endpoint',
      baseUrl,
      model,
      sizeB,
      provider: provider.id,
      door: provider.door,
      ...(effort !== 'host' && { reasoningEffort: effort }),
      ...(listed?.price && {
        price: { ...listed.price, source: new URL(baseUrl).host, day: dayNow() },
      }),
    })
    setOutcome(given.ok ? { added: given.value.model.name } : given)
    if (given.ok) change({ model: '', key: '', sizeB: '' })
  }
  const errorAt = (field: string) =>
    outcome !== undefined && 'field' in outcome && outcome.field === field
      ? { error: outcome.why }
      : {}
  return (
    <form className="remote-form" noValidate onSubmit={submit}>
      <AddressField
        provider={provider}
        value={form.baseUrl}
        onChange={(baseUrl) => {
          change({ baseUrl })
        }}
        {...errorAt('baseUrl')}
      />
      <KeyFields provider={provider} baseUrl={form.baseUrl} form={form} onChange={change} />
      {isKeyUnkept && <Notice kind="error">{text.notKept}</Notice>}
      {provider.modelList === undefined ? (
        <p>{text.noList}</p>
      ) : (
        <Button busy={offered.isAsking} onClick={list}>
          {offered.isAsking ? text.listing : attempt > 0 ? text.listAgain : text.list}
        </Button>
      )}
      {offered.problem !== undefined && (
        <Notice kind="error">
          <Lines text={offered.problem} />
        </Notice>
      )}
      <ModelChoice
        offered={offered}
        model={form.model}
        onChoose={(model) => {
          change({ model })
        }}
        {...errorAt('model')}
      />
      <SizeField
        isKnown={offered.models.some(({ id, card }) => id === form.model && card?.size)}
        value={form.sizeB}
        onChange={(sizeB) => {
          change({ sizeB })
        }}
        {...errorAt('sizeB')}
      />
      {provider.efforts.length > 0 && (
        <SelectField
          label={text.effort}
          hint={text.effortHint}
          value={form.effort}
          options={(['host', ...provider.efforts] as const).map((value) => ({
            value,
            label: text.efforts[value],
          }))}
          onChange={(effort) => {
            change({ effort })
          }}
        />
      )}
      <Button type="submit" kind="primary">
        {text.go}
      </Button>
      <p role="status">
        {outcome !== undefined && 'added' in outcome && picker.added(outcome.added)}
      </p>
    </form>
  )
}

interface TextProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string
}

/** Most providers have one address; some give each customer their own, and some visitors go through another. */
const AddressField = ({ provider, ...props }: TextProps & { readonly provider: Provider }) => {
  const field = (
    <TextField
      type="url"
      label={text.address}
      hint={text.addressHint}
      spellCheck={false}
      {...props}
    />
  )
  if (hasOwnAddress(provider)) return field
  return (
    <details className="remote-address">
      <summary>{text.otherAddress}</summary>
      {field}
    </details>
  )
}

const SizeField = ({ isKnown, ...props }: TextProps & { readonly isKnown: boolean }) =>
  isKnown ? null : (
    <TextField inputMode="decimal" label={picker.sizeB} hint={picker.sizeBHint} {...props} />
  )
