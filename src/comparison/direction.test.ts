import { describe, expect, it } from 'vitest'
import { withoutTurns, withTurnsEscaped } from './direction'
import { labelsOf } from './labels'
import type { Run } from './run'

const signs = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'

describe('signs that turn the direction of writing', () => {
  it('are taken out, and letters of every script stay', () => {
    expect(withoutTurns(`a${signs}b مرحبا שלום می\u200cشود`)).toBe('ab مرحبا שלום می\u200cشود')
  })

  it('stay in JSON as escapes, so that the value is the same', () => {
    const json = JSON.stringify({ title: `a${signs}` })
    expect(withTurnsEscaped(json)).toMatch(/^[ -~]+$/)
    expect(JSON.parse(withTurnsEscaped(json))).toEqual(JSON.parse(json))
  })

  it('are in the name of no answer', () => {
    const run: Run = {
      id: '1',
      variant: {
        id: 'v',
        model: { id: 'm', name: 'safe\u202e elpmaxe' },
        engine: 'openai',
        setup: {},
      },
      state: { status: 'waiting' },
    }
    expect(labelsOf([run])).toEqual(['safe elpmaxe'])
  })
})
