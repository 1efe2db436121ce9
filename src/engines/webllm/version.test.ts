import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { WEBLLM_VERSION } from './version'

it('is the version of the library that is installed', () => {
  const text = readFileSync('node_modules/@mlc-ai/web-llm/package.json', 'utf8')
  expect(JSON.parse(text)).toMatchObject({ version: WEBLLM_VERSION })
})
