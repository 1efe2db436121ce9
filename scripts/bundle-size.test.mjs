import { expect, it } from 'vitest'
import { filesLoadedWith } from './bundle-size.mjs'

it('follows static imports, each once, and leaves out what loads on use', () => {
  const manifest = {
    'index.html': { file: 'page.js', imports: ['_a.js', '_b.js'], dynamicImports: ['engine.ts'] },
    '_a.js': { file: 'a.js', imports: ['_b.js'] },
    '_b.js': { file: 'b.js', imports: ['_a.js'] },
    'engine.ts': { file: 'engine.js' },
  }
  expect(filesLoadedWith(manifest, 'index.html')).toEqual(['page.js', 'a.js', 'b.js'])
})

it('is empty where the page has no entry', () => {
  expect(filesLoadedWith({}, 'index.html')).toEqual([])
})
