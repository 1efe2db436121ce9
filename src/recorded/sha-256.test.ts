import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256 } from './sha-256'

const byNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('sha256', () => {
  it.each(['', 'abc', 'Grüße', '漢字かな', '🦊 and a\nline', '\ud83d alone', '\udc00\ud800'])(
    'is that of Node for %j',
    (text) => {
      expect(sha256(text)).toBe(byNode(text))
    },
  )
  it('is that of Node at every length around a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const text = 'é'.repeat(length % 3) + 'x'.repeat(length)
      expect(sha256(text)).toBe(byNode(text))
    }
  })
})
