/** A model of the visitor's own that was compiled for WebGPU: where its weights and its library lie. */
import { useState, type SubmitEvent } from 'react'
import { addOwnModel } from '@/playground/stores/draft-store'
import { usePlayground } from '@/playground/react'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/fields'
import { words } from '@/words'
import { deviceWords } from '@/words/of-device'

const { graphics } = deviceWords
const { picker } = words.page

export const MlcForm = () => {
  const { draft } = usePlayground()
  const [form, setForm] = useState({ weights: '', library: '', integrity: '' })
  const [problem, setProblem] = useState<{ field: string; why: string }>()
  const [added, setAdded] = useState('')
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (text: string) => {
      setForm({ ...form, [name]: text })
    },
    ...(problem?.field === name && { error: problem.why }),
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const given = addOwnModel(draft, { kind: 'mlc', ...form })
    setProblem(given.ok ? undefined : given)
    setAdded(given.ok ? picker.added(given.value.model.name) : '')
    if (given.ok) setForm({ weights: '', library: '', integrity: '' })
  }
  return (
    <form className="picker-form" noValidate onSubmit={submit}>
      <TextField
        type="url"
        label={graphics.weights}
        hint={graphics.weightsHint}
        {...field('weights')}
      />
      <TextField type="url" label={graphics.library} {...field('library')} />
      <TextField label={graphics.integrity} hint={graphics.integrityHint} {...field('integrity')} />
      <Button type="submit">{picker.add}</Button>
      <p role="status">{added}</p>
    </form>
  )
}
