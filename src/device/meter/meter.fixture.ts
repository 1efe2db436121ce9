/**
 * A wattmeter on this machine with a curve that is known beforehand, for tests alone: steps and a sine
 * over the time since 1970, so that any clock of this machine tells where on the curve it is.
 */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Watts and milliseconds. */
const curve = { base: 40, swing: 6, period: 2000, step: 4, width: 1500 } as const

/** Watts at that time, in milliseconds since 1970. */
export const powerAt = (time: number): number =>
  curve.base +
  curve.swing * Math.sin((2 * Math.PI * time) / curve.period) +
  (Math.floor(time / curve.width) % 2 === 1 ? curve.step : 0)

/** Joules between two times: the sine by its integral, the steps by the time that they stand. */
export function joulesBetween(from: number, to: number): number {
  const wave = (time: number) =>
    (-curve.swing * curve.period * Math.cos((2 * Math.PI * time) / curve.period)) / (2 * Math.PI)
  // Up to a time, whole pairs of steps count half, and of the last pair what lies past its middle.
  const raised = (time: number) => {
    const pair = 2 * curve.width
    return Math.floor(time / pair) * curve.width + Math.max(0, (time % pair) - curve.width)
  }
  const milliseconds =
    curve.base * (to - from) + wave(to) - wave(from) + curve.step * (raised(to) - raised(from))
  return milliseconds / 1000
}

export type MeterFault = 'refused' | 'not-json' | 'silent' | 'no-path' | 'words'

export interface TestMeterOptions {
  /** The one origin whose pages may read; none where it is undefined. */
  readonly origin?: string
  /** After so many answers there are only faults. */
  readonly stopsAfter?: number
  readonly fault?: MeterFault
  /** Every so manieth answer is a fault. */
  readonly faultEvery?: number
}

export interface TestMeter {
  /** `http://127.0.0.1:…` */
  readonly address: string
  /** Paths that were asked for, oldest first. */
  readonly asked: readonly string[]
  readonly close: () => Promise<void>
}

const rounded = (power: number): number => Math.round(power * 10) / 10

/** The JSON of each kind, as the devices write it. */
export function replyAt(path: string, power: number): unknown {
  if (path.startsWith('/rpc/Switch.GetStatus'))
    return {
      id: 0,
      source: 'init',
      output: true,
      apower: power,
      voltage: 230.1,
      aenergy: { total: 5.123, by_minute: [0, 0, 0], minute_ts: 1_795_000_000 },
    }
  if (path.startsWith('/cm'))
    return {
      StatusSNS: {
        Time: '2026-11-24T01:00:00',
        ENERGY: { Total: 1.234, Power: power, Voltage: 230 },
      },
    }
  return { data: [{ power }] }
}

export async function startTestMeter(options: TestMeterOptions = {}): Promise<TestMeter> {
  const { origin, stopsAfter = Infinity, fault = 'refused', faultEvery = Infinity } = options
  const asked: string[] = []
  const send = (response: ServerResponse, status: number, body: string) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
  }
  const fail = (response: ServerResponse): void => {
    switch (fault) {
      case 'refused':
        send(response, 500, '{}')
        return
      case 'not-json':
        send(response, 200, '<html>')
        return
      case 'no-path':
        send(response, 200, '{"id":0}')
        return
      case 'words':
        send(response, 200, '{"apower":"on"}')
        return
      case 'silent':
        // Answers never; the client gives up.
        return
    }
  }
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    if (origin !== undefined) response.setHeader('Access-Control-Allow-Origin', origin)
    if (asked.length > stopsAfter || asked.length % faultEvery === 0) fail(response)
    else send(response, 200, JSON.stringify(replyAt(path, rounded(powerAt(Date.now())))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
