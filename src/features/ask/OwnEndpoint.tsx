/** A model at any endpoint that the visitor names: a part of the picker. */
import { useState } from 'react'
import { usePlayground } from '@/playground/react'
import { Button } from '@/ui/button'
import { Disclosure } from '@/ui/disclosure'
import { TextField } from '@/ui/fields'
import { words } from '@/words'
import { onSubmit, useAddOwnModel } from './add-own-model'

const { picker } = words.page

export const OwnEndpoint = () => (
  <Disclosure summary={picker.ownEndpoint}>
    <EndpointForm />
  </Disclosure>
)

const EndpointForm = () => {
  const { openKeys } = usePlayground()
  const [form, setForm] = useState({ baseUrl: '', model: '', sizeB: '', key: '' })
  const { add, added, fail, errorAt } = useAddOwnModel()
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (text: string) => {
      setForm({ ...form, [name]: text })
    },
    ...errorAt(name),
  })
  const submit = async () => {
    const { key, ...endpoint } = form
    const keys = await openKeys().catch(() => undefined)
    if (keys === undefined) fail('key', words.page.partMissing)
    else if (add({ kind: 'endpoint', ...endpoint })) {
      if (key.trim() !== '') keys.put(endpoint.baseUrl.trim(), key.trim(), 'page')
      setForm({ ...form, model: '', sizeB: '', key: '' })
    }
  }
  return (
    <form className="picker-form" noValidate onSubmit={onSubmit(() => void submit())}>
      <TextField
        type="url"
        label={picker.baseUrl}
        hint={picker.baseUrlHint}
        {...field('baseUrl')}
      />
      <TextField label={picker.modelName} {...field('model')} />
      <TextField
        inputMode="decimal"
        label={picker.sizeB}
        hint={picker.sizeBHint}
        {...field('sizeB')}
      />
      <TextField
        type="password"
        autoComplete="off"
        label={picker.key}
        hint={picker.keyHint}
        {...field('key')}
      />
      <Button type="submit">{picker.add}</Button>
      <p role="status">{added}</p>
    </form>
  )
}
