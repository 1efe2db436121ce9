/** A GGUF that the visitor brings, by its address or as a file: a part of the picker. */
import { useState } from 'react'
import { usePlayground } from '@/playground/react'
import { takeFile } from './ask'
import { Button } from '@/ui/button'
import { Disclosure } from '@/ui/disclosure'
import { TextField } from '@/ui/fields'
import { FileButton } from '@/ui/file-button'
import { words } from '@/words'
import { onSubmit, useAddOwnModel } from './add-own-model'

const { picker } = words.page

export const OwnGguf = () => (
  <>
    <Disclosure summary={picker.ownGguf}>
      <GgufForm />
    </Disclosure>
    <Disclosure summary={picker.ownFile}>
      <FileForm />
    </Disclosure>
  </>
)

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
  const take = ([file]: readonly File[]) => {
    if (file === undefined) return
    const given = takeFile(playground, file)
    setOutcome(given.ok ? picker.added(given.value.model.name) : given.why)
  }
  return (
    <div className="picker-form">
      <FileButton accept=".gguf" onChoose={take}>
        {picker.chooseFile}
      </FileButton>
      <p>{picker.fileHint}</p>
      <p role="status">{outcome}</p>
    </div>
  )
}
