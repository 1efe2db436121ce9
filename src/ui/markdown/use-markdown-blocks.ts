/** The splitter of one answer, kept for as long as the answer is on the screen. */
import { useState } from 'react'
import { createBlockSplitter, type SplitText } from './splitter'

/** The blocks of a text that grows; a finished one is the same object at each call. */
export function useMarkdownBlocks(text: string, isFinal: boolean): SplitText {
  const [splitter] = useState(createBlockSplitter)
  // It gives the same for the same text, so drawing twice or starting again does no harm.
  return splitter.read(text, isFinal)
}
