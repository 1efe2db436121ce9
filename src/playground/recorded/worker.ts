/** Reads recorded answers beside the page: the page ends it where the visitor wants no more. */
import { createReader, type Reader } from '@/recorded/reader'
import type { ReadOutcome, RecordedSet } from '@/recorded/recorded-set'
import { recordedWords } from '@/words/of-recorded'
import type { FromWorker, RecordedSource, ToWorker } from './messages'
import { receiptFormat } from './receipt-format'

/** Letters that are read before the page hears of it; a few milliseconds of work. */
const LETTERS_IN_A_ROW = 262_144
const MS_BETWEEN_WORDS = 100
/** A host that sends nothing for so long has stopped. */
const LONGEST_SILENCE_MS = 30_000
/** Letters of a part of the set. */
const LETTERS_OF_PART = 200_000

interface Opened {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>
  readonly totalBytes?: number
}
type Opening = Opened | { readonly why: string }

const say = (message: FromWorker): void => {
  postMessage(message)
}

/** Sends no cookie, and no word of where it is asked from. */
async function open(source: RecordedSource): Promise<Opening> {
  if (source.kind === 'file') return { body: source.file.stream(), totalBytes: source.file.size }
  const { host } = new URL(source.url)
  try {
    const response = await fetch(source.url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    if (!response.ok) return { why: recordedWords.notFetched(host, response.status) }
    if (response.body === null) return { why: recordedWords.empty }
    const length = Number(response.headers.get('content-length') ?? NaN)
    const isPlain = response.headers.get('content-encoding') === null
    return {
      body: response.body,
      ...(isPlain && Number.isSafeInteger(length) && length > 0 && { totalBytes: length }),
    }
  } catch {
    return { why: recordedWords.unreachable(host) }
  }
}

/** The next bytes; rejects where the host has stopped sending. */
async function nextOf(
  bytes: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('silence'))
    }, LONGEST_SILENCE_MS)
  })
  try {
    return await Promise.race([bytes.read(), silence])
  } finally {
    clearTimeout(timer)
  }
}

/** Hands the text to the reader until there is no more, or it has enough. */
async function readAll({ body, totalBytes }: Opened, reader: Reader): Promise<void> {
  const bytes = body.getReader()
  const decoder = new TextDecoder()
  let count = 0
  let saidAt = 0
  const tell = (): void => {
    if (performance.now() - saidAt < MS_BETWEEN_WORDS) return
    saidAt = performance.now()
    const known = totalBytes === undefined ? {} : { totalBytes }
    say({ kind: 'progress', progress: { bytes: count, ...known, answers: reader.answerCount() } })
  }
  const takeAll = (text: string): boolean => {
    for (let at = 0; at < text.length; at += LETTERS_IN_A_ROW) {
      if (reader.take(text.slice(at, at + LETTERS_IN_A_ROW)) === 'enough') return false
      tell()
    }
    return true
  }
  for (;;) {
    const { done, value } = await nextOf(bytes)
    if (done) break
    count += value.length
    if (!takeAll(decoder.decode(value, { stream: true }))) return bytes.cancel()
  }
  takeAll(decoder.decode())
}

const lettersOf = (texts: readonly (string | undefined)[]): number =>
  texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)

/** Cuts a list where so many letters are together. */
function* partsOf<Value>(
  values: readonly Value[],
  letters: (value: Value) => number,
): Generator<readonly Value[]> {
  let from = 0
  let sum = 0
  for (const [at, value] of values.entries()) {
    sum += letters(value) + 100
    if (sum < LETTERS_OF_PART) continue
    yield values.slice(from, at + 1)
    from = at + 1
    sum = 0
  }
  yield values.slice(from)
}

function sendSet({ prompts, answers, ...others }: RecordedSet): void {
  const promptLetters = (prompt: (typeof prompts)[number]) =>
    lettersOf(prompt.messages?.map(({ text }) => text) ?? [])
  for (const part of partsOf(prompts, promptLetters))
    say({ kind: 'part', prompts: part, answers: [] })
  for (const part of partsOf(answers, ({ text, thought }) => lettersOf([text, thought])))
    say({ kind: 'part', prompts: [], answers: part })
  say({ kind: 'set', set: others })
}

async function read({ source, options }: ToWorker): Promise<ReadOutcome> {
  const opened = await open(source)
  if ('why' in opened) return { kind: 'refused', why: opened.why }
  const reader = createReader({ ...options, wholeFormats: [receiptFormat] })
  try {
    await readAll(opened, reader)
  } catch {
    // What came before the connection broke, or the file was taken away, stays read.
    if (reader.answerCount() === 0) return { kind: 'refused', why: recordedWords.brokeOff }
  }
  return reader.end()
}

onmessage = ({ data }: MessageEvent<ToWorker>) => {
  read(data).then((outcome) => {
    if (outcome.kind === 'read') sendSet(outcome.set)
    else say({ kind: 'other', outcome })
  }, reportError)
}
