import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { pocketVariants } from '@/catalog/shipped'
import { pocketDownload } from './ways-on'

const root = new URL('../../../', import.meta.url)
const read = (path: string): Buffer => readFileSync(new URL(path, root))

it('says what both Pocket models and their engine take to download, compressed or not', () => {
  const files = [
    ...[pocketVariants.small, pocketVariants.big].map(
      ({ setup }) => `public/${String(setup.file)}`,
    ),
    'node_modules/@wllama/wllama/esm/wasm/wllama.wasm',
  ].map(read)
  const sum = (sizeOf: (file: Buffer) => number) =>
    files.reduce((total, file) => total + sizeOf(file), 0)
  expect(pocketDownload.least / sum((file) => gzipSync(file).length)).toBeCloseTo(1, 1)
  expect(pocketDownload.most / sum(({ length }) => length)).toBeCloseTo(1, 1)
})
