/** The key, masked, and how long it is kept; where it is made. */
import { keepings, type Keeping } from '@/playground/stores/key-ring'
import type { Provider } from '@/catalog/providers/provider'
import { useKeys } from '@/playground/react'
import { SelectField, TextField } from '@/ui/fields'
import { remoteWords } from '@/words/of-remote'
import { Connect } from './Connect'

const text = remoteWords.remote.provider

export interface KeyForm {
  readonly key: string
  readonly keeping: Keeping
}

interface KeyFieldsProps {
  readonly provider: Provider
  readonly baseUrl: string
  readonly form: KeyForm
  readonly onChange: (part: Partial<KeyForm>) => void
}

const originOf = (baseUrl: string): string | undefined =>
  URL.canParse(baseUrl) ? new URL(baseUrl).origin : undefined

export const KeyFields = ({ provider, baseUrl, form, onChange }: KeyFieldsProps) => {
  const { keys, isWorkshop } = useKeys()
  const known = keys.find(({ origin }) => origin === originOf(baseUrl))
  const offered = keepings.filter((keeping) => !(isWorkshop && keeping === 'device'))
  return (
    <>
      <TextField
        type="password"
        autoComplete="off"
        label={text.key(provider.name)}
        {...(known !== undefined && { hint: text.keyKnown(known.ending) })}
        value={form.key}
        onChange={(key) => {
          onChange({ key })
        }}
      />
      {provider.keyUrl !== undefined && (
        <p>
          <a href={provider.keyUrl} target="_blank" rel="noreferrer noopener">
            {text.keyFrom(provider.name)}
          </a>
        </p>
      )}
      {provider.connect !== undefined && <Connect door={provider.connect} keeping={form.keeping} />}
      <SelectField
        label={text.keep}
        hint={text.keepWhy}
        value={offered.includes(form.keeping) ? form.keeping : 'tab'}
        options={offered.map((value) => ({ value, label: text.keeping[value] }))}
        onChange={(keeping) => {
          onChange({ keeping })
        }}
      />
    </>
  )
}
