import { describe, expect, it } from 'vitest'
import { billionParameters, tokens } from '@/units/quantity'
import { asServed } from './as-served'
import { readBroughtTable } from './brought-tables'

const eight = { low: billionParameters(8), high: billionParameters(8) }
const answer = (id: string) =>
  asServed(
    { id, name: id, size: { total: eight, active: eight, basis: 'published' } },
    { outputTokens: tokens(400), promptTokens: tokens(256) },
  )

describe('a table that the visitor brings', () => {
  it('of LLM-Perf gives each model its least hungry configuration', () => {
    const text = [
      'model,device,config_name,prefill256_total_J,decode_total_J_per_token',
      'org/new-8B,A10G,slow,20,18',
      'org/new-8B,A10G,fast,10,9',
      'org/broken,A10G,x,10,0',
    ].join('\n')
    const read = readBroughtTable(text)
    if (!read.ok) throw new Error(read.why)
    expect(read).toMatchObject({ rows: 1, left: 2 })
    const found = read.source.estimate(answer('org/new-8B'))
    // (400 × 9 J + 10 J) / 3,600 × 1.15 = 1.1532 Wh
    expect(found.kind === 'estimate' && found.energy.mid).toBeCloseTo(1.1532, 4)
    expect(read.source.estimate(answer('org/broken')).kind).toBe('unknown')
  })
  it('of AI Energy Score is cited with its stars, and forecasts no answer', () => {
    const text =
      'model,total_gpu_energy,energy_score,class,test date\norg/new-8B,0.019,2,A,Feb 25\n'
    const read = readBroughtTable(text)
    if (!read.ok) throw new Error(read.why)
    const found = read.source.estimate(answer('org/new-8B'))
    expect(found.kind).toBe('unknown')
    expect(found.kind === 'unknown' && found.why).toMatch(/0\.019 Wh|19 mWh/)
  })
  it('that is something else is named, and changes nothing', () => {
    expect(readBroughtTable('a,b\n1,2')).toMatchObject({ ok: false })
    expect(readBroughtTable('')).toMatchObject({ ok: false })
    const empty = readBroughtTable('model,total_gpu_energy,energy_score,class\norg/x,,1,A')
    expect(empty).toMatchObject({ ok: false })
  })
})
