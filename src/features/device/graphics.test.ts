import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nothingMeasured } from '@/comparison/measurement'
import type { Run } from '@/comparison/run'
import type { Compute } from '@/comparison/run-event'
import { readAdapter } from '@/device/adapter-facts'
import { readWebglName } from '@/device/webgl-name'
import { bytes, instant } from '@/units/quantity'
import { recogniseAfter, setGraphics, slowOneOf } from './graphics'
import { recogniseGraphics } from '@/device/power/recognise'
import { createPreferencesStore } from '@/playground/stores/preferences-store'
import type { Playground } from '@/playground/playground'

vi.mock('@/device/adapter-facts')
vi.mock('@/device/webgl-name')

const page = () => {
  const preferences = createPreferencesStore()
  // Only the preferences are used of it.
  const playground = { preferences } as unknown as Playground
  return { playground, used: () => preferences.getState().device.graphics }
}
const ran = (compute: Compute): Run => ({
  id: 'r',
  variant: { id: 'v', model: { id: 'm', name: 'M' }, engine: 'webllm', setup: {} },
  state: {
    status: 'ended',
    reason: 'complete',
    text: '',
    thought: '',
    measurement: { ...nothingMeasured, compute, startedAt: instant(1) },
  },
})
const onGpu = ran({ kind: 'webgpu' })

beforeEach(() => {
  vi.mocked(readAdapter).mockResolvedValue({
    name: 'nvidia ampere',
    vendor: 'nvidia',
    architecture: 'ampere',
    description: '',
    isSoftware: false,
    hasF16: true,
    hasTimestamps: false,
    largestBinding: bytes(1),
    largestBuffer: bytes(1),
  })
  vi.mocked(readWebglName).mockReturnValue(
    'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x00002504) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  )
})

describe('the chip that figures are worked out with', () => {
  it('is recognised when the graphics processor has answered, without a visit to its page', async () => {
    const { playground, used } = page()
    await recogniseAfter(playground, ran({ kind: 'cpu', threads: 2 }))
    expect(used()).toBeUndefined()
    await recogniseAfter(playground, onGpu)
    expect(used()).toEqual({
      name: 'NVIDIA GeForce RTX 3060',
      kind: 'discrete',
      rated: 170,
      isMobile: false,
    })
  })

  it('is not taken where the visitor wants the class', async () => {
    const { playground, used } = page()
    setGraphics(playground, undefined)
    await recogniseAfter(playground, onGpu)
    expect(used()).toBeUndefined()
  })

  it('is not taken where its name has no rating', async () => {
    vi.mocked(readWebglName).mockReturnValue('')
    const { playground, used } = page()
    await recogniseAfter(playground, onGpu)
    expect(used()).toBeUndefined()
  })
})

describe('two chips', () => {
  const found = (vendor: string, renderer: string) =>
    recogniseGraphics({ vendor, architecture: '', renderer })

  it('are told apart: a card that draws, while the slow chip computes', () => {
    const said = slowOneOf(found('intel', 'NVIDIA GeForce RTX 4060 Laptop GPU/PCIe/SSE2'))
    expect(said).toContain('NVIDIA GeForce RTX 4060 Laptop GPU')
    expect(said).toContain('high performance')
  })
  it('say nothing where the card computes, or there is one', () => {
    expect(slowOneOf(found('nvidia', 'Intel(R) UHD Graphics 630'))).toBeUndefined()
    expect(slowOneOf(found('intel', 'Intel(R) UHD Graphics 630'))).toBeUndefined()
  })
})
