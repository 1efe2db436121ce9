/** Choosing models that were compiled for the graphics processor: a part of the picker. */
import { Disclosure } from '@/ui/disclosure'
import { deviceWords } from '@/words/of-device'
import { MlcForm } from './MlcForm'
import { WebllmList } from './WebllmList'

const { graphics } = deviceWords

export const GraphicsForms = () => (
  <>
    <Disclosure summary={graphics.list} isLazy>
      <WebllmList />
    </Disclosure>
    <Disclosure summary={graphics.ownRecord}>
      <MlcForm />
    </Disclosure>
  </>
)
