import { describe, expect, it } from 'vitest'
import { fromFileText, toFileText } from './file'
import { chanceOf, generatedParts } from './random-receipt.fixture'
import { fromLinkFragment, toLinkFragment } from './link'
import type { Receipt } from './receipt-schema'
import { receiptOf } from './write-receipt'

const GENERATED = Number(process.env['RIGHTSIZE_GENERATED'] ?? 2000)

const receiptOfSeed = (seed: number, longest?: number): Receipt => {
  const made = receiptOf(generatedParts(chanceOf(seed), longest))
  if (!made.ok) throw new Error(made.why)
  return made.value.receipt
}

describe('a receipt', () => {
  it(
    `comes back as it was from ${GENERATED} links and files`,
    async () => {
      for (let seed = 1; seed <= GENERATED; seed += 1) {
        const receipt = receiptOfSeed(seed)
        const same = { ok: true, value: { receipt, isNewer: false } }
        expect(await fromLinkFragment(await toLinkFragment(receipt)), `link ${seed}`).toEqual(same)
        expect(fromFileText(toFileText(receipt)), `file ${seed}`).toEqual(same)
      }
    },
    Math.max(120_000, GENERATED * 100),
  )

  it('comes back with answers of 100 kB in every script', async () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const receipt = receiptOfSeed(seed, 100_000)
      const read = await fromLinkFragment(await toLinkFragment(receipt))
      expect(read).toEqual({ ok: true, value: { receipt, isNewer: false } })
    }
  }, 60_000)

  it('comes back where it holds more common words than are coded', async () => {
    const comparison = {
      ...generatedParts(chanceOf(1)).comparison,
      prompt: {
        messages: [{ role: 'user', text: ' is it'.repeat(60_000) }],
        settings: {},
      } as const,
    }
    const prompt = { ...comparison.prompt, messages: Array(3).fill(comparison.prompt.messages[0]) }
    const made = receiptOf({
      comparison: { ...comparison, prompt, runs: [] },
      estimates: [],
      level: 'prompt',
      withThoughts: false,
    })
    if (!made.ok) throw new Error(made.why)
    const read = await fromLinkFragment(await toLinkFragment(made.value.receipt))
    expect(read).toEqual(made)
  })

  it('holds what its level says, and no more', () => {
    const parts = { ...generatedParts(chanceOf(14)), withThoughts: true }
    const made = (level: Receipt['level']) => receiptOf({ ...parts, level })
    expect(parts.comparison.runs.length).toBeGreaterThan(0)
    for (const level of ['prompt', 'numbers', 'answers'] as const) {
      const read = made(level)
      if (!read.ok) throw new Error(read.why)
      for (const run of read.value.receipt.runs) {
        expect(run.outcome !== undefined).toBe(level !== 'prompt')
        const isOurs = run.recorded?.reference === undefined
        expect(run.text !== undefined).toBe(level === 'answers' && isOurs)
      }
    }
  })
})
