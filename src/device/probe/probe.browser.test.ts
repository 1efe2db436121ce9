import { describe, expect, it } from 'vitest'
import { runProbe } from '.'
import { probeCpu } from './cpu'

const never = new AbortController().signal

describe('the probe of the processor', () => {
  it('measures one thread and all, in workers', async () => {
    const steps: string[] = []
    const figures = await probeCpu(2, never, (step) => steps.push(step))
    console.log(JSON.stringify(figures))
    expect(steps).toEqual(['cpu-one', 'cpu-all'])
    expect(figures.threads).toBe(2)
    for (const pace of [figures.one, figures.all]) {
      // A tenth of a gigabyte and of a giga-operation: slower than any device that runs a browser.
      expect(pace.bandwidth).toBeGreaterThan(1e8)
      expect(pace.throughput).toBeGreaterThan(1e8)
    }
    // From caches a processor does more than it reads: each byte read is one of two that are multiplied.
    expect(figures.one.throughput).toBeGreaterThan(figures.one.bandwidth / 4)
  })

  it('leaves out the graphics processor where the browser has none', async () => {
    const { figures, faults } = await runProbe(never, () => undefined)
    expect(figures.gpu).toBeUndefined()
    expect(figures.cpu?.threads).toBe(navigator.hardwareConcurrency)
    expect(figures.took).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it('stops when told', async () => {
    const abort = new AbortController()
    const probing = runProbe(abort.signal, () => {
      abort.abort()
    })
    await expect(probing).rejects.toMatchObject({ name: 'AbortError' })
  })
})
