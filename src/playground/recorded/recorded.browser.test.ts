import { describe, expect, it } from 'vitest'
import { recordedWords } from '@/words/of-recorded'
import { readRecorded, type ReadingProgress } from '.'

const options = { origin: { name: 'answers.json', kind: 'file' } } as const
const entry = (n: number, letters = 50) => ({
  dataset: 'd',
  instruction: `Question ${n}?`,
  output: `${n} `.padEnd(letters, 'x'),
  generator: 'm',
})
const read = (
  parts: BlobPart[],
  signal = new AbortController().signal,
  onProgress?: (progress: ReadingProgress) => void,
) =>
  readRecorded({
    source: { kind: 'file', file: new Blob(parts) },
    options,
    signal,
    ...(onProgress && { onProgress }),
  })

/** 100 MB of text, of which the browser holds one megabyte. */
function largeFile(): BlobPart[] {
  const text = Array.from({ length: 500 }, (_, n) => JSON.stringify(entry(n, 2000))).join(',')
  const part = new Blob([`${text},`])
  return ['[', ...Array.from({ length: 95 }, () => part), JSON.stringify(entry(0)), ']']
}

describe('reading in a worker', () => {
  it('gives all answers, also where they come in many parts', async () => {
    const entries = Array.from({ length: 3000 }, (_, n) => entry(n, 1000))
    const outcome = await read([JSON.stringify(entries)])
    if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome))
    expect(outcome.set.answers).toHaveLength(3000)
    expect(outcome.set.prompts).toHaveLength(3000)
    expect(outcome.set.answers[2999]).toMatchObject({ index: 2999, prompt: 2999, model: 0 })
    expect(outcome.set.answers[2999]?.text).toBe(entries[2999]?.output)
  })

  it('says why a file is refused', async () => {
    expect(await read(['Hello'])).toEqual({ kind: 'refused', why: recordedWords.notJson })
  })

  it('tells how far it is, and stops in the middle of a large file', async () => {
    const stop = new AbortController()
    const seen: ReadingProgress[] = []
    const reading = read(largeFile(), stop.signal, (progress) => {
      seen.push(progress)
      if (progress.answers > 100) stop.abort()
    })
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    const last = seen.at(-1)
    expect(last?.totalBytes).toBeGreaterThan(95e6)
    expect(last?.bytes).toBeLessThan(95e6)
  })

  it('does not begin where it was stopped before', async () => {
    await expect(read(['[]'], AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('says that a host cannot be reached', async () => {
    const outcome = await readRecorded({
      source: { kind: 'address', url: 'http://127.0.0.1:1/answers.json' },
      options,
      signal: new AbortController().signal,
    })
    expect(outcome).toEqual({ kind: 'refused', why: recordedWords.unreachable('127.0.0.1:1') })
  })
})
