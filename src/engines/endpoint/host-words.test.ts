import { describe, expect, it } from 'vitest'
import { hostWordsIn, hostWordsOf } from './host-words'

describe('the words of a host', () => {
  it('are found in one or two objects around them', () => {
    expect(hostWordsOf({ error: { error: { message: 'No room.' } } }).message).toBe('No room.')
    expect(hostWordsOf([{ error: { detail: [{ msg: 'Too long.' }] } }]).message).toBe('Too long.')
    expect(hostWordsOf({ error: 'Busy.', code: 1 }).message).toBe('Busy.')
  })
  it('are not looked for in an error nested a million deep', () => {
    const depth = 1_000_000
    const nested = `${'{"error":'.repeat(depth)}"x"${'}'.repeat(depth)}`
    expect(hostWordsIn(nested)).toEqual({ message: '', code: '', parameter: '' })
    const lists = `${'[{"detail":'.repeat(depth)}"x"${'}]'.repeat(depth)}`
    expect(hostWordsIn(lists)).toEqual({ message: '', code: '', parameter: '' })
  })
})
