/** Forms for what a visitor brings: an endpoint, a GGUF by its address, a GGUF file. */
import { useState, type SubmitEvent } from 'react'
import { addOwnModel } from '@/state/draft-store'
import type { OwnModel } from '@/state/own-models'
import { usePlayground } from '@/state/react'
import { takeFile } from '@/state/take-file'
import { Button } from '@/ui/button'
import { Disclosure } from '@/ui/disclosure'
import { TextField } from '@/ui/fields'
import { words } from '@/words'

const { picker } = words.page

/** Says what came of adding: the name, or the field that is wrong and why. */
function useAddOwnModel() {
  const { draft } = usePlayground()
  const [problem, setProblem] = useState<{ field: string; why: string }>()
  const [added, setAdded] = useState('')
  return {
    added,
    fail: (field: string, why: string) => {
      setProblem({ field, why })
    },
    errorAt: (field: string) => (problem?.field === field ? { error: problem.why } : {}),
    /** Gives back whether it was added. */
    add: (own: OwnModel): boolean => {
      const given = addOwnModel(draft, own)
      setProblem(given.ok ? undefined : given)
      setAdded(given.ok ? picker.added(given.value.model.name) : '')
      return given.ok
    },
  }
}

const onSubmit = (act: () => void) => (event: SubmitEvent) => {
  event.preventDefault()
  act()
}

export const OwnModelForms = () => (
  <div className="picker-own">
    <Disclosure summary={picker.ownEndpoint}>
      <EndpointForm />
    </Disclosure>
    <Disclosure summary={picker.ownGguf}>
      <GgufForm />
    </Disclosure>
    <Disclosure summary={picker.ownFile}>
      <FileForm />
    </Disclosure>
  </div>
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

const GgufForm = () => {
  const [address, setAddress] = useState('')
  const { add, added, errorAt } = useAddOwnModel()
  const submit = () => {
    if (add({ kind: 'gguf', address })) setAddress('')
  }
  return (
    <form className="picker-form" noValidate onSubmit={onSubmit(submit)}>
      <TextField
        label={picker.ggufAddress}
        value={address}
        onChange={setAddress}
        {...errorAt('address')}
      />
      <Button type="submit">{picker.add}</Button>
      <p role="status">{added}</p>
    </form>
  )
}

const FileForm = () => {
  const playground = usePlayground()
  const [outcome, setOutcome] = useState('')
  const take = (file: File | undefined) => {
    if (file === undefined) return
    const given = takeFile(playground, file)
    setOutcome(given.ok ? picker.added(given.value.model.name) : given.why)
  }
  return (
    <div className="picker-form">
      <label>
        {picker.chooseFile}
        <input
          type="file"
          accept=".gguf"
          onChange={(event) => {
            take(event.target.files?.[0])
          }}
        />
      </label>
      <p>{picker.fileHint}</p>
      <p role="status">{outcome}</p>
    </div>
  )
}
