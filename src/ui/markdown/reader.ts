/**
 * What is shown of one answer: how far it has been read, and how much of that is drawn.
 *
 * An ordinary answer is there at once. A long one is read and drawn in steps, up to a limit; the rest
 * waits until it is asked for. Many answers at once share what may be done in one go.
 */
import { startOf, startOfText, weightOf } from './amount'
import { PART } from './parts'
import { createBlockSplitter, type Page, type SplitText } from './splitter'
import { allowance, drawnOnPage, LETTERS_PER_ELEMENT } from './allowance'

/** Elements that are drawn before anybody asks for more: an answer of 10,000 tokens. */
export const SHOWN_AT_FIRST = 6000
/** And on the whole page; each answer has a step at least. */
const SHOWN_ON_PAGE = 24_000
/** Elements that are drawn in one go. */
const STEP = 800
/** Letters that stand for an answer until something of it is read. */
const FIRST_GLANCE = 600
/** Letters behind the last block that are drawn before they are read. */
const MOST_PENDING = 5000

export interface Shown {
  readonly pages: readonly Page[]
  /** Text behind the last block (or in it) that has not been read yet. */
  readonly pending: string
  /** More comes by itself, step by step. */
  readonly isComing: boolean
  /** There is more, and it waits until it is asked for. */
  readonly hasRest: boolean
}

export interface Reader {
  /** What is shown of the text so far; the same for the same text until `goOn` or `showMore`. */
  readonly read: (text: string, isFinal: boolean) => Shown
  /** A step more of what is coming: whether something new is there to draw, or more to do. */
  readonly goOn: () => 'drawn' | 'more' | 'done'
  /** Lets as much again come. */
  readonly showMore: () => void
  readonly forget: () => void
}

/** A reader for one answer. */
export function createReader(): Reader {
  const splitter = createBlockSplitter()
  const self = {}
  let split: SplitText = splitter.read('', false)
  let text = ''
  let isFinal = false
  /** What was given is not what was read. */
  let isStale = false
  let drawn = 0
  let limit = SHOWN_AT_FIRST
  let shown: Shown | undefined

  const weight = () => split.pages.reduce((sum, page) => sum + weightOf(page), 0)
  const isReadFarEnough = () => weight() >= limit
  const isUnread = () => isStale || split.isBehind

  const catchUp = () => {
    isStale = false
    split = splitter.read(text, isFinal)
  }
  const drawMore = (most: number) => {
    drawn += most
    drawnOnPage.set(self, drawn)
  }
  const missing = () => Math.min(STEP, Math.min(limit, weight()) - drawn)

  const show = (): Shown => {
    const all = weight()
    const isCut = all > drawn
    const isComing = isCut ? drawn < limit : isUnread() && all < limit
    const hasRest = !isComing && (isCut || isUnread())
    const isWhole = !isCut && !isUnread()
    const pages = isCut ? startOfPages(split.pages, drawn) : split.pages
    const glance = pages.length === 0 && !isWhole ? startOfText(text, FIRST_GLANCE) : ''
    return {
      pages,
      pending: isWhole ? startOfText(split.pending, MOST_PENDING) : glance,
      isComing,
      hasRest,
    }
  }

  return {
    read(newText, isNowFinal) {
      if (shown !== undefined && newText === text && isNowFinal === isFinal) return shown
      // Another answer in the place of this one, and not more of it.
      if (newText.length < text.length) {
        drawn = 0
        limit = SHOWN_AT_FIRST
      }
      const grownBy = isNowFinal ? newText.length : Math.abs(newText.length - text.length)
      text = newText
      isFinal = isNowFinal
      isStale = true
      const work = Math.min(grownBy, PART) / LETTERS_PER_ELEMENT
      // A live answer that is shown no further is not read further either.
      if ((isFinal || !isReadFarEnough()) && allowance(work) >= work) catchUp()
      if (missing() > 0) drawMore(allowance(missing()))
      return (shown = show())
    },
    goOn() {
      if (isStale && (isFinal || !isReadFarEnough())) {
        catchUp()
        return 'more'
      }
      const most = missing()
      if (most > 0) {
        if (drawn > 0 && drawnOnPage.sum() > SHOWN_ON_PAGE && limit === SHOWN_AT_FIRST)
          limit = drawn
        else drawMore(most)
        shown = show()
        return 'drawn'
      }
      if (split.isBehind && !isReadFarEnough()) {
        split = splitter.goOn()
        return 'more'
      }
      shown = show()
      return 'done'
    },
    showMore() {
      limit = Math.max(limit, drawn) + SHOWN_AT_FIRST
      shown = show()
    },
    forget() {
      drawnOnPage.delete(self)
    },
  }
}

function startOfPages(pages: readonly Page[], most: number): readonly Page[] {
  let left = most
  for (const [index, page] of pages.entries()) {
    const weight = weightOf(page)
    if (weight > left) {
      const part = startOf(page, left)
      return [...pages.slice(0, index), ...(part.length === 0 ? [] : [part])]
    }
    left -= weight
  }
  return pages
}
