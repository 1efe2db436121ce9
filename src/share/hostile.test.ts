import { describe, expect, it } from 'vitest'
import { crc32, fromBase64Url, toBase64Url } from './bytes-as-text'
import { fromFile, fromFileText, toFileText } from './file'
import { chanceOf, type Chance } from './random-receipt.fixture'
import { fromLinkFragment, toLinkFragment } from './link'
import type { Opened } from './read-receipt'
import { sampleReceipt } from './sample.fixture'
import { squeeze } from './squeeze'

const MUTATIONS = Number(process.env['RIGHTSIZE_MUTATIONS'] ?? 2000)
const json = toFileText(sampleReceipt)

/** No key of anybody. */
const KEY_SHAPED = 'sk-proj-a1b2c3d4e5f6g7h8i9j0'

/** A well-formed frame around anything. */
async function linkAround(text: string, version = 1): Promise<string> {
  const squeezed = await squeeze(text)
  let length = squeezed.length
  const lengthBytes: number[] = []
  for (; length >= 128; length = Math.floor(length / 128)) lengthBytes.push((length % 128) + 128)
  const sized = [...lengthBytes, length, ...squeezed]
  const framed = new Uint8Array([version, 0, 0, 0, 0, ...sized])
  new DataView(framed.buffer).setUint32(1, crc32(new Uint8Array([version, ...sized])))
  return `#r=${toBase64Url(framed)}`
}

/** It opened as something well-formed without a key in it, or was refused with a sentence. */
function expectAnOutcome(opened: Opened): void {
  if (!opened.ok) {
    expect(opened.why).toMatch(/\.$/)
    return
  }
  expect(opened.value.receipt.format).toBe('rightsize-receipt')
  expect(JSON.stringify(opened.value.receipt)).not.toContain(KEY_SHAPED)
}

const flipBit = (chance: Chance, link: string): string => {
  const bytes = fromBase64Url(link.slice(3)) ?? new Uint8Array()
  const place = chance.below(bytes.length)
  bytes[place] = (bytes[place] ?? 0) ^ (1 << chance.below(8))
  return `#r=${toBase64Url(bytes)}`
}

const oddValues = [
  '1e999',
  '-1',
  '1e300',
  'null',
  '[]',
  '{}',
  '"__proto__"',
  '"\\u202e"',
  '[[[[]]]]',
  'true',
  `"<script>alert(1)</script>[x](javascript:alert(1))"`,
  '"\\u202e\\u2066\\u0000\\ud83d"',
  `"${KEY_SHAPED}"`,
  `"${'a'.repeat(500_001)}"`,
  `${'[{"a":'.repeat(12)}1${'}]'.repeat(12)}`,
]

/** Something else in place of one value. */
const swapValue = (chance: Chance, text: string): string => {
  const values = [...text.matchAll(/: ("(?:[^"\\]|\\.)*"|-?[\d.e+-]+|true|false)/g)]
  const { index, 0: found } = chance.pick(values)
  return `${text.slice(0, index)}: ${chance.pick(oddValues)}${text.slice(index + found.length)}`
}

const renameField = (chance: Chance, text: string): string => {
  const fields = [...text.matchAll(/"(\w+)":/g)]
  const { index, 0: found } = chance.pick(fields)
  const name = chance.pick(['__proto__', 'constructor', 'toString', 'then', ''])
  return `${text.slice(0, index)}"${name}":${text.slice(index + found.length)}`
}

describe('a link from a stranger', () => {
  it(
    `never breaks the page, whatever became of it (${MUTATIONS} changed links)`,
    async () => {
      const chance = chanceOf(7)
      const link = await toLinkFragment(sampleReceipt)
      for (let count = 0; count < MUTATIONS; count += 1) {
        const changed = chance.isLikely(0.5)
          ? flipBit(chance, link)
          : link.slice(0, 3 + chance.below(link.length - 3))
        const opened = await fromLinkFragment(changed)
        expect(!opened.ok && opened.why).toMatch(/\.$/)
      }
    },
    Math.max(60_000, MUTATIONS * 100),
  )

  it(
    `never breaks the page with a right checksum around a wrong content (${MUTATIONS})`,
    async () => {
      const chance = chanceOf(8)
      for (let count = 0; count < MUTATIONS; count += 1) {
        const inside = Array.from({ length: chance.below(60) }, () =>
          chance.pick([
            '[',
            ']',
            ',',
            '"',
            '1',
            '255',
            '1e9',
            'null',
            '"a"',
            '{',
            '\u0009',
            '\u0000',
          ]),
        ).join('')
        expectAnOutcome(await fromLinkFragment(await linkAround(inside)))
      }
    },
    Math.max(60_000, MUTATIONS * 100),
  )

  it('names the fault', async () => {
    const link = await toLinkFragment(sampleReceipt)
    const why = async (fragment: string) => {
      const opened = await fromLinkFragment(fragment)
      return opened.ok ? 'opened' : opened.why
    }
    expect(await why(link.slice(0, -20))).toContain('cut short')
    expect(await why(link.slice(0, 8))).toContain('cut short')
    expect(await why(link.replace(/.{9}$/, 'AAAAAAAAA'))).toContain('changed')
    expect(await why(`${link.slice(0, 40)}%${link.slice(41)}`)).toContain('changed')
    expect(await why(`#r=${'A'.repeat(3_000_000)}`)).toContain('too large')
    expect(await why(await linkAround('{"a":1}', 9))).toContain('format 9')
    expect(await why(await linkAround('{"a":1'))).toContain('JSON')
    expect(await why(await linkAround('['.repeat(100_000)))).toContain('nested too deeply')
    expect(await why('#r=')).toContain('cut short')
  })

  it('opens with what a sentence put behind it', async () => {
    const link = await toLinkFragment(sampleReceipt)
    expect(await fromLinkFragment(`${link}).`)).toMatchObject({ ok: true })
  })

  it('does not unfold to more than the page can bear', async () => {
    // 40 MB of zeros are 40 kB of deflate.
    const bomb = await linkAround(`"${'0'.repeat(40_000_000)}"`)
    expect(bomb.length).toBeLessThan(100_000)
    expect(await fromLinkFragment(bomb)).toMatchObject({ ok: false })
    const codes = await linkAround(`"${'\u0000'.repeat(3_900_000)}"`)
    expect(await fromLinkFragment(codes)).toMatchObject({ ok: false })
    const wide = await linkAround(`[128,[${'[1,1],'.repeat(600_000)}1]]`)
    expect(await fromLinkFragment(wide)).toMatchObject({ ok: false })
  })
})

describe('a file from a stranger', () => {
  it(
    `never breaks the page, whatever stands in it (${MUTATIONS} changed files)`,
    () => {
      const chance = chanceOf(9)
      for (let count = 0; count < MUTATIONS; count += 1) {
        const change = chance.pick([swapValue, renameField])
        let text = json
        for (let changes = 1 + chance.below(3); changes > 0; changes -= 1)
          text = change(chance, text)
        if (chance.isLikely(0.1)) text = text.slice(0, chance.below(text.length))
        expectAnOutcome(fromFileText(text))
        expectAnOutcome(fromFileText(text.replace('"version": 1', '"version": 3')))
      }
      expect(({} as Record<string, unknown>).format).toBeUndefined()
    },
    Math.max(60_000, MUTATIONS * 100),
  )

  it('is not read where it is too large', async () => {
    expect(await fromFile(new Blob(['0'.repeat(5_000_000)]))).toMatchObject({ ok: false })
  })
})
