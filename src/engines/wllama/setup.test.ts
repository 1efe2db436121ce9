import { expect, it } from 'vitest'
import * as v from 'valibot'
import { partsOf } from './model-files'
import { fileModel, hubModel, siteModel, urlModel, wllamaSetup } from './setup'

const accepts = (setup: unknown) => v.safeParse(wllamaSetup, setup).success
const computing = { cpuOnly: true, threads: 2, contextTokens: 512 }

it('reads what the builders make', () => {
  const setups = [
    siteModel('pocket/pocket-0.3m-q8_0.gguf', computing),
    urlModel('https://models.example/a.gguf?download=true', { cpuOnly: false }),
    hubModel({ repository: 'owner/name', file: 'q8/a.gguf', revision: 'v1' }, computing),
    fileModel('f1', { cpuOnly: false }),
  ]
  for (const setup of setups) expect(v.parse(wllamaSetup, setup)).toEqual(setup)
})

it('refuses paths that leave their place, and addresses that are none', () => {
  expect(accepts({ from: 'site', file: '../secret.gguf', cpuOnly: true })).toBe(false)
  expect(accepts({ from: 'site', file: '//elsewhere.example/a.gguf', cpuOnly: true })).toBe(false)
  expect(accepts({ from: 'site', file: 'https://elsewhere.example/a.gguf', cpuOnly: true })).toBe(
    false,
  )
  expect(accepts({ from: 'hub', repository: 'owner', file: 'a.gguf', cpuOnly: true })).toBe(false)
  expect(accepts({ from: 'url', url: 'javascript:alert(1)', cpuOnly: true })).toBe(false)
  expect(
    accepts({ from: 'url', url: 'https://models.example/a.gguf', cpuOnly: true, threads: 0 }),
  ).toBe(false)
  expect(accepts({ from: 'elsewhere', cpuOnly: true })).toBe(false)
})

it('finds all parts of a model that was split', () => {
  expect(partsOf('https://h.example/m-00002-of-00003.gguf?x=1')).toEqual([
    'https://h.example/m-00001-of-00003.gguf?x=1',
    'https://h.example/m-00002-of-00003.gguf?x=1',
    'https://h.example/m-00003-of-00003.gguf?x=1',
  ])
  expect(partsOf('https://h.example/m.gguf')).toEqual(['https://h.example/m.gguf'])
})
