import readQrCode from 'jsqr'
import { describe, expect, it } from 'vitest'
import { fromDigits, toDigits } from './digits'
import { chanceOf, generatedParts } from './random-receipt.fixture'
import { fromLinkFragment, toDigitsFragment, toLinkFragment } from './link'
import { qrCodeOf, QUIET_ZONE, type QrCode } from './qr-code'
import { sampleReceipt } from './sample.fixture'
import { receiptOf } from './write-receipt'

const PAGE = 'https://rightsize.example.org/'

/** What a camera sees: the code drawn with three pixels a module. */
function scanned({ size, isDark }: QrCode): string | undefined {
  const scale = 3
  const side = (size + 2 * QUIET_ZONE) * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [y, x].map((at) => Math.floor(at / scale) - QUIET_ZONE)
      if (row === undefined || column === undefined) continue
      const isInside = row >= 0 && row < size && column >= 0 && column < size
      if (isInside && isDark(row, column)) pixels.set([0, 0, 0], (y * side + x) * 4)
    }
  return readQrCode(pixels, side, side)?.data
}

describe('a QR code', () => {
  it('is read by a scanner as the link in digits, which opens', async () => {
    const address = PAGE + (await toDigitsFragment({ ...sampleReceipt, level: 'prompt', runs: [] }))
    const code = qrCodeOf(address)
    if (code === undefined) throw new Error('No code.')
    expect(scanned(code)).toBe(address)
    const opened = await fromLinkFragment(new URL(address).hash)
    expect(opened).toMatchObject({ ok: true, value: { receipt: { level: 'prompt' } } })
  })

  it('has less error correction the longer the link, and none where nothing holds it', () => {
    const versions = [200, 900, 2000, 6900].map((length) => {
      const code = qrCodeOf(`${PAGE}#n=${'7'.repeat(length)}`)
      return `${code?.version ?? ''}-${code?.level ?? ''}`
    })
    expect(versions).toEqual(['10-H', '13-L', '21-L', '40-L'])
    expect(qrCodeOf(`${PAGE}#n=${'7'.repeat(7100)}`)).toBeUndefined()
  })

  it('holds about a third more in digits than in letters', async () => {
    const digits = await toDigitsFragment(sampleReceipt)
    const letters = await toLinkFragment(sampleReceipt)
    // Ten bits for three digits; eight for a letter.
    expect((digits.length * 10) / 3 / (letters.length * 8)).toBeLessThan(0.78)
  })
})

describe('a link in digits', () => {
  it('comes back as it was from 500 of them', async () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const made = receiptOf(generatedParts(chanceOf(seed), 60))
      if (!made.ok) throw new Error(made.why)
      const fragment = await toDigitsFragment(made.value.receipt)
      if (fragment.length > 8000) continue
      expect(await fromLinkFragment(fragment), String(seed)).toEqual(made)
    }
  })

  it('is refused with a sentence where it was changed, and not read where it is too long', async () => {
    const fragment = await toDigitsFragment(sampleReceipt)
    for (const changed of [
      fragment.replace(/\d$/, 'x'),
      fragment.slice(0, -9),
      '#n=',
      '#n=0',
      `#n=${'9'.repeat(1_000_000)}`,
    ]) {
      const opened = await fromLinkFragment(changed)
      expect(!opened.ok && opened.why).toMatch(/\.$/)
    }
    expect(fromDigits(toDigits(new Uint8Array([1, 0, 255])))).toEqual(new Uint8Array([1, 0, 255]))
  })
})
