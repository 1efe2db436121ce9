/** Choosing GGUF files of a repository on the hub: a part of the picker. */
import { Disclosure } from '@/ui/disclosure'
import { deviceWords } from '@/words/of-device'
import { HubForm } from './HubForm'

export const HubForms = () => (
  <Disclosure summary={deviceWords.hub.title}>
    <HubForm />
  </Disclosure>
)
