import { describe, expect, it } from 'vitest'
import { holdsKey } from './key-shapes'

const web = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0'

describe('what looks like a key', () => {
  it.each([
    'use sk-proj-abc123def456ghi789jkl0 here',
    'gsk_abcdefghij1234567890',
    'xai-abcdefghij1234567890',
    'AIzaSyA1234567890abcdefghijklmnopqr',
    'authorization: bearer abcdefghij1234567890',
    'AKIAABCDEFGHIJKLMNOP',
    `${web}.signature`,
    `token-${web}`,
    '-----BEGIN RSA PRIVATE KEY-----',
  ])('is found in %s', (text) => {
    expect(holdsKey(text)).toBe(true)
  })

  it.each([
    'sk-your-api-key-goes-here-please',
    'risk-abcdefghij1234567890',
    'eyJhbGciOiJIUzI1NiJ9 and eyJzdWIiOiIxMjM0NTY3ODkwIn0',
    'AKIA is the start of one',
    'sk-'.repeat(100),
  ])('is not found in %s', (text) => {
    expect(holdsKey(text)).toBe(false)
  })
})
