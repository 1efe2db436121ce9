import { expect, it } from 'vitest'
import { createPageFrames, type FrameParts } from './page-frames'

/** A page whose time goes by only when told, and whose frames take as long as `drawingTakes` says. */
function fakePage() {
  const page = { now: 1000, drawingTakes: 0, isHidden: false, waits: [] as number[], drawn: 0 }
  const parts: FrameParts = {
    now: () => page.now,
    isHidden: () => page.isHidden,
    atNextFrame: (callback) => {
      callback()
    },
    afterPaint: (callback) => {
      page.now += page.drawingTakes
      callback()
    },
    later: (callback, ms) => {
      page.waits.push(ms)
      page.now += ms
      callback()
    },
  }
  const nextFrame = createPageFrames(parts)
  const draw = () => {
    nextFrame(() => {
      page.drawn += 1
    })
  }
  return { page, draw }
}

it('draws the first time at the next frame', () => {
  const { page, draw } = fakePage()
  draw()
  expect(page).toMatchObject({ drawn: 1, waits: [] })
})

it('rests nineteen times as long as the last frame took: drawing then takes a twentieth', () => {
  const { page, draw } = fakePage()
  page.drawingTakes = 2
  draw()
  draw()
  expect(page.drawn).toBe(2)
  expect(page.waits.map(Math.round)).toEqual([38])
})

it('counts the time that passed by itself as rest', () => {
  const { page, draw } = fakePage()
  page.drawingTakes = 2
  draw()
  page.now += 100
  draw()
  expect(page).toMatchObject({ drawn: 2, waits: [] })
})

it('holds text back no longer than 150 ms on a machine that draws slowly', () => {
  const { page, draw } = fakePage()
  page.drawingTakes = 80
  draw()
  draw()
  expect(page.waits).toEqual([150])
})

it('does without frames where the page is hidden', () => {
  const { page, draw } = fakePage()
  page.isHidden = true
  draw()
  expect(page).toMatchObject({ drawn: 1, waits: [250] })
})
