/** No number that comes from outside breaks what is drawn of it, or is drawn as no number. */
import { describe, expect, it } from 'vitest'
import { readRecord } from '@/history/read-record'
import { recordSchema } from '@/history/record-schema'
import { chanceOf } from '@/share/random-receipt.fixture'
import { readReceipt } from '@/share/read-receipt'
import { receiptSchema } from '@/share/receipt-schema'
import { receivedOf } from '@/features/received/open-receipt'
import { drawEmbedded, drawOwn, drawReceived } from './drawing.fixture'
import { ends, hostileNumbers, jsonWith, numbersIn, type Path } from './numbers.fixture'
import { numbersOf, wholeReceipt, wholeRecord } from './samples.fixture'

interface Outside {
  readonly sample: unknown
  readonly schema: object
  /** Reads what came, and draws it: the page, and what else shows it. A sentence where it is refused. */
  readonly drawn: (json: unknown) => readonly string[] | string
}

/** What was read alike is drawn once: zero with either sign, say. */
const drawnBefore = new Map<string, readonly string[]>()
function drawnOnce(read: unknown, draw: () => readonly string[]): readonly string[] {
  const key = JSON.stringify(read)
  const markup = drawnBefore.get(key) ?? draw()
  drawnBefore.set(key, markup)
  return markup
}

const outside: Readonly<Record<string, Outside>> = {
  receipt: {
    sample: wholeReceipt,
    schema: receiptSchema,
    drawn(json) {
      const read = readReceipt(json)
      if (!read.ok) return read.why
      return drawnOnce(read.value, () => {
        const received = receivedOf(read.value, 'link')
        return [drawReceived(received), drawEmbedded(received)]
      })
    },
  },
  record: {
    sample: wholeRecord,
    schema: recordSchema,
    drawn(json) {
      const read = readRecord(json)
      return read.ok ? drawnOnce(read.value, () => [drawOwn(read.value)]) : read.why
    },
  },
}

const noNumber = /.{0,80}(NaN|Infinity|undefined).{0,40}/

/** What went wrong; undefined where it was drawn, or refused with a sentence. */
function faultOf({ sample, drawn }: Outside, paths: readonly Path[], number: string) {
  const where = `${paths.map((path) => path.join('.')).join(', ')} = ${number}`
  try {
    const markup = drawn(JSON.parse(jsonWith(sample, paths, number)))
    if (typeof markup === 'string') return markup.endsWith('.') ? undefined : `${where}: ${markup}`
    const found = noNumber.exec(markup.join('\n'))?.[0]
    return found === undefined ? undefined : `${where}: ${found}`
  } catch (cause) {
    return `${where}: ${String(cause).slice(0, 200)}`
  }
}

/** Where a list holds many alike, its first and its last. */
const firstAndLast = (paths: readonly Path[]): readonly Path[] => {
  const names = paths.map(general)
  return paths.filter((_, place) => {
    const name = names[place] ?? ''
    return names.indexOf(name) === place || names.lastIndexOf(name) === place
  })
}

const general = (path: Path): string =>
  path.map((key) => (typeof key === 'number' ? '*' : key)).join('.')

describe.each(Object.entries(outside))('a %s from outside', (_, from) => {
  const paths = numbersIn(from.sample)

  it('has in its sample every number that its schema knows', () => {
    const found = new Set(paths.map(general))
    // A setup of the history is of its engine, which reads it for itself.
    const known = numbersOf(from.schema).filter((path) => !path.endsWith('setup'))
    expect(known.length).toBeGreaterThan(20)
    expect(known.filter((path) => !found.has(path))).toEqual([])
  })

  it('is drawn as it is', () => {
    expect(from.drawn(from.sample)).toBeInstanceOf(Array)
    expect(faultOf(from, [], '')).toBeUndefined()
  })

  it(`is drawn or refused with each hostile number in each of its places`, () => {
    const faults = firstAndLast(paths).flatMap((path) =>
      hostileNumbers.flatMap((number) => faultOf(from, [path], number) ?? []),
    )
    expect(faults).toEqual([])
  })

  it('is drawn or refused with the ends of what may stand there in several places', () => {
    const chance = chanceOf(11)
    const names = [...new Set(paths.map(general))]
    const faults = Array.from({ length: 150 }).flatMap(() => {
      const chosen = [chance.pick(names), chance.pick(names), chance.pick(names)]
      const places = paths.filter((path) => chosen.includes(general(path)))
      return faultOf(from, places, chance.pick(ends)) ?? []
    })
    expect(faults).toEqual([])
  })
})
