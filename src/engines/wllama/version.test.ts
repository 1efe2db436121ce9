import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { WLLAMA_VERSION } from './version'

it('is the version of the library that is installed', () => {
  const text = readFileSync('node_modules/@wllama/wllama/package.json', 'utf8')
  expect(JSON.parse(text)).toMatchObject({ version: WLLAMA_VERSION })
})
