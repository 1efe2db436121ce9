import { describe, expect, it } from 'vitest'
import energyScore from '@/energy/ai-energy-score/table.json'
import ecologits from '@/energy/ecologits/models/table.json'
import llmPerf from '@/energy/llm-perf/table.json'
import v2 from '@/energy/ml-energy/v2/table.json'
import v3 from '@/energy/ml-energy/v3/table.json'
import powerBench from '@/energy/token-power-bench/table.json'
import aliases from '../aliases/table.json'
import { modelCardOf } from '../identities'
import table from './table.json'

interface Mapped {
  readonly source: string
  readonly models: number
  readonly mapped: number
  readonly dropped: readonly { readonly why: string; readonly count: number }[]
  readonly unmapped: readonly string[]
}
const rows: readonly Mapped[] = table.rows
const mappedOf = (source: string): number | undefined =>
  rows.find((row) => row.source === source)?.mapped

describe('the names of every source', () => {
  it('lead to a model, or say why they do not', () => {
    expect(rows.flatMap(({ source, unmapped }) => unmapped.map((name) => [source, name]))).toEqual(
      [],
    )
    for (const { models, mapped, dropped } of rows) {
      const left = dropped.reduce((sum, { count }) => sum + count, 0)
      expect(mapped + left).toBe(models)
      for (const { why } of dropped) expect(why).not.toBe('')
    }
  })
  it('are counted as the tables have them', () => {
    const spelled = (source: string) =>
      new Set(aliases.rows.flatMap((row) => (row.source === source ? [row.spelling] : []))).size
    const isSpelled = (spelling: string) =>
      aliases.rows.some((row) => row.source === 'ecologits' && row.spelling === spelling)
    expect(mappedOf('ML.ENERGY v3')).toBe(v3.rows.length)
    expect(mappedOf('ML.ENERGY v2')).toBe(v2.rows.length)
    // Other formats of a model lead to it, and have no row of their own.
    expect(mappedOf('EcoLogits')).toBeGreaterThan(ecologits.rows.length)
    expect(
      ecologits.rows.filter(({ provider, name }) => !isSpelled(`${provider}/${name}`)),
    ).toEqual([])
    expect(mappedOf('TokenPowerBench')).toBe(powerBench.rows.length)
    expect(mappedOf('LLM-Perf')).toBe(llmPerf.rows.length)
    expect(mappedOf('AI Energy Score')).toBe(
      new Set(energyScore.rows.map(({ spelling }) => spelling)).size,
    )
    expect(mappedOf('WebLLM')).toBe(spelled('webllm'))
    expect(mappedOf('models.dev')).toBe(spelled('models.dev'))
    expect(mappedOf('our join')).toBe(88)
  })
  it('lead to models that the catalog has', () => {
    const used = [...powerBench.rows, ...energyScore.rows, ...llmPerf.rows]
    expect(used.filter(({ model }) => modelCardOf(model) === undefined)).toEqual([])
  })
})
