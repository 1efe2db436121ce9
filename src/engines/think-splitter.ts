/**
 * Parts reasoning from answer where a server leaves both in one text: `<think>…</think>` at the very
 * beginning. A tag may come in pieces, so what could become one is held back until that is known.
 */
export interface TextPart {
  readonly type: 'text-delta' | 'thought-delta'
  readonly text: string
}

export interface ThinkSplitter {
  readonly take: (text: string) => readonly TextPart[]
  /** What was held back, when no more text comes. */
  readonly close: () => readonly TextPart[]
}

const OPENS = '<think>'
const CLOSES = '</think>'

export function createThinkSplitter(): ThinkSplitter {
  let phase: 'before' | 'thinking' | 'after' | 'answering' = 'before'
  let held = ''

  const thought = (text: string): TextPart[] =>
    text === '' ? [] : [{ type: 'thought-delta', text }]
  const answer = (text: string): TextPart[] => (text === '' ? [] : [{ type: 'text-delta', text }])

  const take = (text: string): TextPart[] => {
    if (phase === 'answering') return answer(text)
    const all = held + text
    held = ''
    if (phase === 'before') return takeBefore(all)
    if (phase === 'thinking') return takeThinking(all)
    return takeAfter(all)
  }

  const takeBefore = (all: string): TextPart[] => {
    const begun = all.trimStart()
    if (begun.startsWith(OPENS)) {
      phase = 'thinking'
      return takeThinking(begun.slice(OPENS.length))
    }
    if (OPENS.startsWith(begun)) {
      held = all
      return []
    }
    phase = 'answering'
    return answer(all)
  }

  const takeThinking = (all: string): TextPart[] => {
    const end = all.indexOf(CLOSES)
    if (end >= 0) {
      phase = 'after'
      return [...thought(all.slice(0, end)), ...takeAfter(all.slice(end + CLOSES.length))]
    }
    const safe = all.length - beginningOf(CLOSES, all)
    held = all.slice(safe)
    return thought(all.slice(0, safe))
  }

  /** Blank lines between reasoning and answer belong to neither. */
  const takeAfter = (all: string): TextPart[] => {
    const begun = all.trimStart()
    if (begun === '') return []
    phase = 'answering'
    return answer(begun)
  }

  return {
    take,
    close: () => {
      const rest = held
      held = ''
      return phase === 'thinking' ? thought(rest) : answer(rest)
    },
  }
}

/** How many characters at the end of `text` could be the beginning of `tag`. */
function beginningOf(tag: string, text: string): number {
  for (let length = Math.min(tag.length - 1, text.length); length > 0; length -= 1)
    if (text.endsWith(tag.slice(0, length))) return length
  return 0
}
