/** What the command line needs of the app, with every source loaded by the time it is imported. */
import { loadSources } from '@/energy'
import { answerLines } from './estimate-line'
import { ladderTable } from './ladder'

const sources = await loadSources()

/** Answers lines of JSON with lines of JSON; false where some could not be answered. */
export const estimateLines = (
  lines: AsyncIterable<string>,
  write: (line: string) => void,
): Promise<boolean> => answerLines(lines, sources, write)

/** The table of the first screen, by the sources as they are now. */
export const makeLadder = () => ladderTable(sources)
