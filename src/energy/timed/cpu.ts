/** The power model of an engine on threads. */
import type { DeviceProfile } from '@/comparison/device-profile'
import { formatPower } from '@/units/format'
import { watts, type Milliseconds } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import { firstThread, furtherThread, host, supply } from './constants'
import { cpuEnergy, threadPower } from './formula'
import { deviceName, factorsOf, type PowerModel } from './power-model'

/** Of a run on `threads` busy threads of this device. */
export function cpuPowerModel(
  threads: number,
  duration: Milliseconds,
  device: DeviceProfile,
): PowerModel {
  const ends = {
    threadPower: {
      low: threadPower(threads, firstThread.low, furtherThread.low),
      mid: threadPower(threads, firstThread.mid, furtherThread.mid),
      high: threadPower(threads, firstThread.high, furtherThread.high),
    },
    host: host[device.class],
    supply,
  }
  const middle = {
    threadPower: ends.threadPower.mid,
    host: ends.host.mid,
    supply: ends.supply.mid,
  }
  const { factor, step, assumed } = sourceWords
  const uncertain = {
    threadPower: { name: factor.threadPower(threads), ends: ends.threadPower },
    host: { name: factor.host(deviceName(device)), ends: ends.host },
    supply: { name: factor.supply, ends: ends.supply },
  }
  const shared = `this-device: ${device.class}, ${threads} threads`
  const atWall = watts((middle.threadPower + middle.host) / middle.supply)
  return {
    methodId: 'timed-cpu',
    energy: cpuEnergy(middle, duration),
    power: atWall,
    factors: factorsOf(middle, uncertain, (inputs) => cpuEnergy(inputs, duration), shared),
    working: [
      {
        name: step.threads,
        sum: step.threadSum(watts(firstThread.mid), threads - 1, watts(furtherThread.mid)),
        result: formatPower(watts(middle.threadPower)),
      },
      {
        name: step.wall,
        sum: step.wallSum(watts(middle.threadPower), watts(middle.host), middle.supply),
        result: formatPower(atWall),
      },
    ],
    assumptions: [
      assumed.threads(threads, watts(ends.threadPower.low), watts(ends.threadPower.high)),
      assumed.host(deviceName(device), watts(ends.host.low), watts(ends.host.high)),
      assumed.supply(supply.high, supply.low),
    ],
    isPowerUnknown: false,
  }
}
