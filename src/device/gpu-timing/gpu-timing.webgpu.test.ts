import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { watchGpu, type GpuWatch } from '.'
import { createLoad, roundsFor, type Load } from './gpu-load.fixture'

let watch: GpuWatch | undefined
let load: Load
const begin = async (isPrecise = false) => {
  watch = watchGpu(isPrecise)
  if (watch === undefined) throw new Error('There is no WebGPU here.')
  load = await createLoad()
  return watch
}
const settled = async () => {
  await load.device.queue.onSubmittedWorkDone()
}
/** Wall time and busy time of what `work` does. */
const timed = async (watching: GpuWatch, work: () => Promise<void>) => {
  const before = watching.read()
  const startedAt = performance.now()
  await work()
  const wall = performance.now() - startedAt
  const after = watching.read()
  return { wall, busy: after.busy - before.busy, before, after }
}

beforeEach(() => {
  watch = undefined
})
afterEach(() => {
  watch?.stop()
  load.device.destroy()
})

describe('the time a graphics processor is busy', () => {
  it('is that of a load of known length, told by its data', async () => {
    const watching = await begin()
    const rounds = await roundsFor(load, 400)
    await settled()
    const { wall, busy } = await timed(watching, async () => {
      load.device.queue.submit([load.commands(rounds)])
      await load.done()
    })
    expect(busy / wall).toBeGreaterThan(0.9)
    expect(busy / wall).toBeLessThan(1.1)
  })

  it('is next to nothing while the page waits', async () => {
    const watching = await begin()
    await settled()
    const { wall, busy } = await timed(watching, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1000))
    })
    expect(busy / wall).toBeLessThan(0.05)
  })

  it('counts submits that overlap once', async () => {
    const watching = await begin()
    const rounds = await roundsFor(load, 60)
    await settled()
    const { wall, busy, before, after } = await timed(watching, async () => {
      for (let count = 0; count < 8; count += 1) load.device.queue.submit([load.commands(rounds)])
      await load.done()
    })
    expect(after.submits - before.submits).toBe(8)
    expect(busy / wall).toBeGreaterThan(0.9)
    expect(busy / wall).toBeLessThan(1.1)
  })

  it('asks less often than is submitted', async () => {
    const watching = await begin()
    await settled()
    const { before, after } = await timed(watching, async () => {
      for (let count = 0; count < 500; count += 1) load.device.queue.submit([load.nothing()])
      await settled()
    })
    expect(after.submits - before.submits).toBe(500)
    expect(after.questions - before.questions).toBeLessThan(50)
  })

  it('agrees with the times of the passes where the adapter gives them', async () => {
    const watching = await begin(true)
    expect(load.device.features.has('timestamp-query')).toBe(true)
    const rounds = await roundsFor(load, 400)
    await settled()
    const { busy, before, after } = await timed(watching, async () => {
      load.device.queue.submit([load.commands(rounds)])
      await load.done()
    })
    await expect.poll(() => watching.read().passes?.timed).toBe(watching.read().submits)
    const passTime = (watching.read().passes?.time ?? NaN) - (before.passes?.time ?? NaN)
    expect(after.submits - before.submits).toBe(1)
    expect(passTime / busy).toBeGreaterThan(0.9)
    expect(passTime / busy).toBeLessThan(1.1)
  })

  it('times every pass where each comes with an encoder of its own, as engines have it', async () => {
    const watching = await begin(true)
    const rounds = await roundsFor(load, 4)
    await watching.settle()
    const { busy, before } = await timed(watching, async () => {
      for (let count = 0; count < 300; count += 1) load.device.queue.submit([load.commands(rounds)])
      await settled()
      await watching.settle()
    })
    const { passes } = watching.read()
    expect((passes?.timed ?? 0) - (before.passes?.timed ?? 0)).toBe(300)
    expect(passes?.untimed).toBe(0)
    const passTime = (passes?.time ?? 0) - (before.passes?.time ?? 0)
    expect(passTime / busy).toBeGreaterThan(0.9)
    expect(passTime / busy).toBeLessThan(1.1)
  })

  it('tells compiling from computing', async () => {
    const watching = await begin()
    expect(watching.read().compiling).toBeGreaterThan(0)
    const before = watching.read().compiling
    await roundsFor(load, 20)
    expect(watching.read().compiling).toBe(before)
  })

  it('leaves the browser as it was when it stops', async () => {
    const watching = await begin(true)
    watching.stop()
    const before = watching.read()
    load.device.queue.submit([load.nothing()])
    await settled()
    expect(watching.read()).toEqual(before)
  })
})
