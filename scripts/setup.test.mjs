import { describe, expect, it } from 'vitest'
import { missingPackages, nodeComplaint } from './setup.mjs'

describe('nodeComplaint', () => {
  it.each(['20.19.0', '20.20.2', '22.13.0', '23.0.0', '24.1.0', '26.0.0'])(
    'accepts %s',
    (version) => {
      expect(nodeComplaint(version)).toBeUndefined()
    },
  )

  it.each(['18.20.0', '20.18.3', '21.7.0', '22.12.0'])('says what to do on %s', (version) => {
    expect(nodeComplaint(version)).toContain(version)
    expect(nodeComplaint(version)).toContain('nodejs.org')
  })
})

describe('missingPackages', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  }

  it('names all that is wanted where nothing is installed', () => {
    expect(missingPackages(wanted, {})).toEqual(['node_modules/a'])
  })

  it('names a package of another version', () => {
    const installed = { packages: { 'node_modules/a': { version: '0.9.0' } } }
    expect(missingPackages(wanted, installed)).toEqual(['node_modules/a'])
  })

  it('does without optional packages, which are for other systems', () => {
    const installed = { packages: { 'node_modules/a': { version: '1.0.0' } } }
    expect(missingPackages(wanted, installed)).toEqual([])
  })
})
