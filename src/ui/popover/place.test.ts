import { describe, expect, it } from 'vitest'
import { placeBeside } from './place'

const window = { width: 800, height: 600 }
const popover = { width: 300, height: 200 }

describe('a popover', () => {
  it('stands under its button', () => {
    const button = { left: 100, top: 50, width: 80, height: 30 }
    expect(placeBeside(button, popover, window)).toEqual({ left: 100, top: 86 })
  })
  it('stands over it where there is no room below', () => {
    const button = { left: 100, top: 500, width: 80, height: 30 }
    // 500 − 6 − 200
    expect(placeBeside(button, popover, window)).toEqual({ left: 100, top: 294 })
  })
  it('is kept inside the window at its right edge', () => {
    const button = { left: 700, top: 50, width: 80, height: 30 }
    // 800 − 8 − 300
    expect(placeBeside(button, popover, window).left).toBe(492)
  })
  it('keeps its top in sight in a window that is too small', () => {
    const button = { left: 10, top: 60, width: 80, height: 30 }
    expect(placeBeside(button, popover, { width: 200, height: 150 })).toEqual({ left: 8, top: 8 })
  })
})
