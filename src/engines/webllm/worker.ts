/** The entry of the engine's worker. The graphics processor is watched from before the library runs. */
import { watchGpu } from '@/device/gpu-timing'
import { PRECISE } from './messages'
import { createMlcLibrary } from './mlc-library'
import { serve } from './serve'

serve(createMlcLibrary(), watchGpu(self.name === PRECISE))
