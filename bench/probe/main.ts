/** The probe again and again, and programs of known bytes beside it. */
import { runProbe } from '../../src/device/probe'
import type { ProbeFigures } from '../../src/device/probe/probe-figures'
import { measureProducts, measureReading } from '../../src/device/probe/gpu/measure'
import {
  copySpeed,
  machineOfPage,
  matrixVectorSpeed,
  type Weights,
} from '../../src/device/probe/gpu/test-kernels.fixture'
import { measureRate } from '../../src/device/probe/rate'

export interface Beside {
  /** Bytes a second: read by the probe, and moved by a plain copy loop on the graphics processor. */
  readonly read: number
  readonly copied: number
  /** Bytes a second of `TypedArray.set` on the processor, what is read and written both counted. */
  readonly copiedByCpu: number
  /** Of a matrix times a vector: the time told by the probe's figures, over the time it took. */
  readonly told: Readonly<Record<Weights, number>>
}

declare global {
  interface Window {
    probeOnce: () => Promise<ProbeFigures>
    measureBeside: () => Promise<Beside>
  }
}

const MIB = 2 ** 20
/** As much as the probe reads: a graphics card's own caches hold 32 MiB, in software it is those of the processor. */
const BYTES_OF_CARD = 256 * MIB
const BYTES_IN_SOFTWARE = 32 * MIB
/** Of each of the two stretches that the processor copies between. */
const CPU_BYTES = 64 * MIB
const limits = { window: 30, budget: 400, readings: 7 }

window.probeOnce = async () => {
  const { figures, faults } = await runProbe(new AbortController().signal, () => undefined)
  if (faults.length > 0) throw new Error(faults.join())
  return figures
}

window.measureBeside = async () => {
  const machine = await machineOfPage()
  const most = machine.isSoftware ? BYTES_IN_SOFTWARE : BYTES_OF_CARD
  const reading = await measureReading(machine, most)
  const throughput = await measureProducts(machine, 'f32')
  const toldOver = async (weights: Weights) => {
    const load = await matrixVectorSpeed(machine, most, weights)
    const seconds = Math.max(load.bytes / reading.bytesPerSecond, load.operations / throughput)
    return seconds * load.perSecond
  }
  const told = { f32: await toldOver('f32'), q4: await toldOver('q4') }
  const copied = await copySpeed(machine, most)
  machine.end()
  const [from, to] = [new Uint8Array(CPU_BYTES).fill(1), new Uint8Array(CPU_BYTES)]
  const copies = await measureRate(
    (rounds) => {
      for (let round = 0; round < rounds; round += 1) to.set(from)
    },
    () => performance.now(),
    limits,
  )
  return {
    read: reading.bytesPerSecond,
    copied,
    copiedByCpu: copies * 2 * from.byteLength,
    told,
  }
}
