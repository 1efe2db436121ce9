/**
 * An answer that nobody gave here: it was given before, and read from a file. Of a public source, the
 * texts are not ours: they are shown, and never kept, shared or exported; a reference says where they are.
 */
/** Where a text is to be found, and how to tell that it is still the same. */
export interface TextReference {
  /** Id of a public source, such as `alpaca-eval`, or `address` for any file on the web. */
  readonly source: string
  /** The source's own word for its state: a commit. Absent where it has none. */
  readonly revision?: string
  /** The file in the source, or its address. */
  readonly file: string
  /** Of the entry in the file, from 0. */
  readonly index: number
  /** SHA-256 of the text in UTF-8, in hexadecimal digits. */
  readonly digest: string
}

export interface Recorded {
  /** Whose file it was read from, as a visitor may read it. */
  readonly from: string
  /** When it was given: a day, or a year, or years, as far as it is known. */
  readonly given?: string
  /** Present where the answer is not ours. */
  readonly reference?: TextReference
}
