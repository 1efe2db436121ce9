/** Reads files of `__fixtures__`, and texts of tests, as a visitor's file is read. */
import { readFileSync } from 'node:fs'
import { createReader, type ReaderOptions } from './reader'
import type { ReadOutcome, RecordedSet } from './recorded-set'

export const fixtureNames = [
  'alpaca-eval.json',
  'batch-requests.jsonl',
  'batch-results.jsonl',
  'inspect.json',
  'llm-comparator.json',
  'lm-eval.jsonl',
  'promptfoo-v2.json',
  'promptfoo-v3.json',
  'rows.json',
] as const

export const fixtureText = (name: string): string =>
  readFileSync(new URL(`./__fixtures__/${name}`, import.meta.url), 'utf8')

export type TestOptions = Partial<ReaderOptions> & { readonly piece?: number }

/** Hands the text in pieces of so many letters. */
export function readText(
  text: string,
  { piece = 1000, ...options }: TestOptions = {},
): ReadOutcome {
  const reader = createReader({ origin: { name: 'test', kind: 'file' }, ...options })
  for (let at = 0; at < text.length; at += piece)
    if (reader.take(text.slice(at, at + piece)) === 'enough') break
  return reader.end()
}

/** @throws Error where it was not read. */
export function setOf(outcome: ReadOutcome): RecordedSet {
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome))
  return outcome.set
}

export const readFixture = (name: string, options?: TestOptions): RecordedSet =>
  setOf(readText(fixtureText(name), options))
