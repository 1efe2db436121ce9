/** For tests: the engine's worker with the smallest model in the library's place, and no network. */
import { watchGpu } from '@/device/gpu-timing'
import { PRECISE } from './messages'
import { serve } from './serve'
import { createTestLibrary } from './library.fixture'
import { createTestNetwork } from './model.fixture'

globalThis.fetch = createTestNetwork().fetch
serve(createTestLibrary(), watchGpu(self.name === PRECISE))
