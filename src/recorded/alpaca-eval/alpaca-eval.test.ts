import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { modelCardOf } from '@/catalog/identities'
import readyTable from './ready-made/table.json'
import { answerFolderOf, answerFolders, answersAddress, readyMade } from '.'

const sizeOf = (folder: string) => {
  const { model, nameB } = answerFolderOf(folder) ?? {}
  const card = model === undefined ? undefined : modelCardOf(model)
  return card?.size?.total.high ?? nameB
}

describe('folders of AlpacaEval', () => {
  it('lead to models of the catalog, with a size from it or from the name, or say that none is known', () => {
    expect(answerFolders.length).toBeGreaterThan(190)
    const known = answerFolders.filter(({ model }) => model !== undefined && modelCardOf(model))
    expect(known.length).toBeGreaterThanOrEqual(25)
    for (const { model, nameB } of known)
      if (model !== undefined && modelCardOf(model)?.size !== undefined)
        expect(nameB).toBeUndefined()
    expect(sizeOf('Meta-Llama-3.1-405B-Instruct-Turbo')).toBe(405)
    expect(sizeOf('Qwen1.5-1.8B-Chat')).toBe(1.8)
    expect(sizeOf('claude-3-5-sonnet-20240620')).toBeUndefined()
    expect(sizeOf('Mixtral-8x7B-Instruct-v0.1_concise')).toBe(46.7)
  })
  it('are none that deceive, that several models answered, or that chose among answers', () => {
    const names = answerFolders.map(({ folder }) => folder).join('\n')
    expect(names).not.toMatch(/NullModel|gamed|MoA|-moa-|CoE|best-of|pairrm-|aligner/)
    expect(new Set(answerFolders.map(({ folder }) => folder)).size).toBe(answerFolders.length)
  })
  it('have an address at one commit', () => {
    for (const { folder } of answerFolders)
      expect(answersAddress(folder)).toMatch(
        /^https:\/\/raw\.githubusercontent\.com\/tatsu-lab\/alpaca_eval\/[0-9a-f]{40}\/results\/[\w.%-]+\/model_outputs\.json$/,
      )
  })
})

describe('ready-made comparisons', () => {
  it('are about ten, of models whose size is known, each prompt once', () => {
    expect(readyMade).toHaveLength(readyTable.rows.length)
    expect(readyMade.length).toBeGreaterThanOrEqual(8)
    expect(new Set(readyMade.map(({ index }) => index)).size).toBe(readyMade.length)
    for (const { answers } of readyMade) {
      expect(answers.length).toBeGreaterThanOrEqual(2)
      for (const { folder } of answers) expect(sizeOf(folder)).toBeDefined()
    }
  })
  it('hold places, digests and our own words, and no text of anybody', () => {
    for (const name of ['ready-made', 'folders']) {
      const text = readFileSync(new URL(`./${name}/table.json`, import.meta.url), 'utf8')
      const { rows } = JSON.parse(text) as { rows: readonly unknown[] }
      const texts = [...JSON.stringify(rows).matchAll(/"((?:[^"\\]|\\.)*)"/g)]
      for (const [, found = ''] of texts) expect(found).toMatch(/^[\w.:+/-]{1,80}$/)
    }
  })
})
