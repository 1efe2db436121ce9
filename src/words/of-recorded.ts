/** What is said of recorded answers: apart, for it is not needed at first. */
import { recorded } from './en/recorded'

export type RecordedWords = typeof recorded
export const recordedWords: RecordedWords = recorded
