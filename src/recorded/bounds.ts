/**
 * How much of a file is read. A file may be anything: what is larger than this is refused or left out,
 * with a sentence, and what was read before it stays.
 */

/** Letters of a whole file. */
export const MOST_LETTERS = 300_000_000
/** Letters of one entry as it stands in the file; logs carry every step of a task. */
export const MOST_LETTERS_OF_ENTRY = 16_000_000
/** Letters of what stands around the entries. */
export const MOST_LETTERS_AROUND = 4_000_000
export const MOST_ENTRIES = 200_000
/** Lists and objects in each other. */
export const DEEPEST = 200
export const LONGEST_TEXT = 400_000
export const LONGEST_NAME = 500
export const MOST_MESSAGES = 100
export const MOST_MODELS = 500
/** Faults that are kept; the others are counted. */
export const MOST_FAULTS = 50
/** Entries that are looked at before the format is known. */
export const ENTRIES_TO_KNOW = 20
