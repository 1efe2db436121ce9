import { afterEach, expect, it, vi } from 'vitest'
import { freeStorage } from './free-storage'

afterEach(() => {
  vi.unstubAllGlobals()
})
const room = (estimate?: () => Promise<object>) =>
  vi.stubGlobal('navigator', { storage: estimate === undefined ? {} : { estimate } })

it('is what the browser gives less what is taken', async () => {
  room(() => Promise.resolve({ quota: 10, usage: 3 }))
  expect(await freeStorage()).toBe(7)
  room(() => Promise.resolve({ quota: 10, usage: 30 }))
  expect(await freeStorage()).toBe(0)
})

it('is unknown where the browser has no such question, or no answer', async () => {
  vi.stubGlobal('navigator', {})
  expect(await freeStorage()).toBeUndefined()
  room()
  expect(await freeStorage()).toBeUndefined()
  room(() => Promise.resolve({}))
  expect(await freeStorage()).toBeUndefined()
  room(() => Promise.reject(new TypeError('no')))
  expect(await freeStorage()).toBeUndefined()
})
