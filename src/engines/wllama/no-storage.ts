/**
 * A store that keeps nothing, for the library. Models are fetched and kept by this engine, so the
 * library's own store is never used; but the library refuses to start where the browser has none, as
 * in a page that came over plain http from another machine.
 */
import { CacheManager } from '@wllama/wllama/esm/index.js'

export const createNoStorage = (): CacheManager =>
  new CacheManager([
    {
      isSupported: () => true,
      read: () => Promise.resolve(null),
      write: () => Promise.reject(new Error('Nothing is kept here.')),
      getSize: () => Promise.resolve(-1),
      list: () => Promise.resolve([]),
      delete: () => Promise.resolve(),
    },
  ])
