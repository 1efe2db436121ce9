import { beforeAll, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { loadSources } from '@/energy'
import type { EnergySource } from '@/energy/source'
import { sourceWords } from '@/words/sources'
import { answerLines } from './estimate-line'

const range = v.object({ low: v.number(), mid: v.number(), high: v.number() })
const modelAnswer = v.object({
  model: v.string(),
  estimates: v.array(v.object({ source: v.string(), energyWh: range, carbonG: v.optional(range) })),
  notCovered: v.array(v.object({ source: v.string(), why: v.string() })),
})

let sources: readonly EnergySource[] = []
beforeAll(async () => {
  sources = await loadSources()
})

const ask = async (...lines: string[]) => {
  const written: unknown[] = []
  const isAllRight = await answerLines(lines, sources, (line) => written.push(JSON.parse(line)))
  return { written, isAllRight }
}
const askModel = async (line: object) => {
  const { written } = await ask(JSON.stringify(line))
  return v.parse(modelAnswer, written[0])
}

describe('a line that names a model', () => {
  it('is the model that its name led to on the day', async () => {
    const line = { model: 'mistral:mistral-large-latest', outputTokens: 400 }
    expect((await askModel(line)).model).toBe('mistralai/Mistral-Large-3-675B-Instruct-2512')
    expect((await askModel({ ...line, day: '2025-06-01' })).model).toBe(
      'mistralai/Mistral-Large-Instruct-2411',
    )
  })
  it.each([
    [
      'meta-llama/Llama-3.1-8B-Instruct',
      [
        'ml-energy-v3',
        'ml-energy-v2',
        'token-power-bench',
        'parametric',
        'ecologits-0.11',
        'llm-perf',
      ],
    ],
    [
      'meta-llama/Llama-3.1-70B-Instruct',
      ['ml-energy-v3', 'ml-energy-v2', 'parametric', 'ecologits-0.11'],
    ],
    ['Qwen/Qwen3-32B', ['ml-energy-v3', 'parametric']],
    ['openai/gpt-oss-120b', ['ml-energy-v3', 'parametric', 'ecologits-0.11']],
    ['openai:gpt-4o', ['parametric', 'ecologits-0.11']],
    ['anthropic:claude-sonnet-4-6', ['parametric', 'ecologits-0.11']],
    ['google:gemini-2.5-pro', ['parametric', 'ecologits-0.11']],
    ['HuggingFaceTB/SmolLM2-135M-Instruct', ['parametric']],
  ])(
    'is answered by every source that covers %s, best first, with reasons for the rest',
    async (model, covered) => {
      const { estimates, notCovered } = await askModel({ model, outputTokens: 400 })
      expect(estimates.map(({ source }) => source)).toEqual(covered)
      expect(estimates.length + notCovered.length).toBe(sources.length)
      for (const { energyWh } of estimates) {
        expect(energyWh.low).toBeGreaterThan(0)
        expect(energyWh.low).toBeLessThanOrEqual(energyWh.mid)
        expect(energyWh.mid).toBeLessThanOrEqual(energyWh.high)
      }
      for (const { why } of notCovered) expect(why).toMatch(/\.$/)
    },
  )
  it('says why each of the others has nothing', async () => {
    const { notCovered } = await askModel({ model: 'openai:gpt-4o', outputTokens: 400 })
    expect(notCovered).toEqual([
      { source: 'wattmeter', why: sourceWords.notOnThisDevice },
      { source: 'metered', why: sourceWords.metered.notReported },
      { source: 'timed', why: sourceWords.notOnThisDevice },
      { source: 'ml-energy-v3', why: sourceWords.notBenched('ML.ENERGY v3') },
      { source: 'ml-energy-v2', why: sourceWords.notBenched('ML.ENERGY v2') },
      { source: 'token-power-bench', why: sourceWords.notBenched('TokenPowerBench') },
      { source: 'stated', why: sourceWords.metered.notStated },
      { source: 'llm-perf', why: sourceWords.reference.notInLlmPerf },
      { source: 'ai-energy-score', why: sourceWords.reference.notScored },
    ])
  })
  it('stands beside what was published, with its scope', async () => {
    const line = JSON.stringify({ model: 'google:gemini-2.5-pro', outputTokens: 400 })
    const { written } = await ask(line)
    expect(written[0]).toMatchObject({
      published: [{ who: 'Google', about: 'maker', energyWh: { mid: 0.24 } }, {}, {}, {}, {}],
    })
  })
  it('adds carbon by the grid of a zone', async () => {
    const line = { model: 'meta-llama/Llama-3.1-70B-Instruct', outputTokens: 400, zone: 'FRA' }
    const [first] = (await askModel(line)).estimates
    // 0.1287 Wh × 44.18 g/kWh = 5.69 mg
    expect(first?.carbonG?.mid).toBeCloseTo(0.00569, 5)
  })
  it('counts a long prompt, where it is given', async () => {
    const line = { model: 'meta-llama/Llama-3.1-70B-Instruct', outputTokens: 400 }
    const [short] = (await askModel(line)).estimates
    const [long] = (await askModel({ ...line, promptTokens: 10_500 })).estimates
    // reading 0.5637 Wh, attention with it, and looking back at it 0.1065 Wh, × 1.15
    expect(Number(long?.energyWh.mid) - Number(short?.energyWh.mid)).toBeCloseTo(0.771, 2)
  })
  it('takes a batch as known, where it is given', async () => {
    const line = { model: 'meta-llama/Llama-3.1-8B-Instruct', outputTokens: 400 }
    const energies = await Promise.all(
      ([8, 64, 'best'] as const).map(async (batch) =>
        (await askModel({ ...line, batch })).estimates.map(({ energyWh }) => energyWh.mid),
      ),
    )
    const [few = [], usual = [], best = []] = energies
    // v3 and the fit follow it; v2 ran large batches only; EcoLogits is defined at 64.
    for (const source of [0, 3]) {
      expect(few[source]).toBeGreaterThan(usual[source] ?? NaN)
      expect(usual[source]).toBeGreaterThan(best[source] ?? NaN)
    }
    expect(few[4]).toBe(best[4])
  })
  it('takes a maker’s name that is not the one name', async () => {
    const answer = await askModel({ model: 'anthropic:claude-haiku-4-5-20251001', outputTokens: 9 })
    expect(answer.model).toBe('anthropic:claude-haiku-4-5')
  })
})

describe('a line for EcoLogits', () => {
  const line = {
    source: 'ecologits-0.11',
    activeParametersB: [8, 28],
    totalParametersB: [8, 28],
    outputTokens: 400,
    requestS: null,
    tokensPerSecond: 36.8,
    timeToFirstTokenS: 0.49,
    pue: [1.2, 1.2],
    wueLPerKWh: [0.569, 0.569],
    grid: {
      gwpKgPerKWh: 0.38355,
      adpeKgSbPerKWh: 9.855e-8,
      peMJPerKWh: 9.6884,
      waterLPerKWh: 3.1321,
    },
  }
  it('is answered with impacts, usage and embodied apart', async () => {
    const { written, isAllRight } = await ask(JSON.stringify(line))
    expect(isAllRight).toBe(true)
    const answer = v.parse(
      v.object({
        energyKWh: v.tuple([v.number(), v.number()]),
        usage: v.object({ gwpKg: v.tuple([v.number(), v.number()]) }),
        embodied: v.object({ gwpKg: v.tuple([v.number(), v.number()]) }),
        gpus: v.tuple([v.number(), v.number()]),
      }),
      written[0],
    )
    expect(answer.energyKWh[0]).toBeCloseTo(3.051526475677e-5, 16)
    expect(answer.energyKWh[1]).toBeCloseTo(3.598163807268e-5, 16)
    expect(answer.gpus).toEqual([1, 1])
  })
  it('takes the optional inputs as their defaults where they are left out', async () => {
    const whole = { ...line, batchSize: 64, quantizationBits: 16, serverLifetimeS: 94_608_000 }
    const { written } = await ask(JSON.stringify(line), JSON.stringify(whole))
    expect(written[0]).toEqual(written[1])
  })
})

describe('a line that is wrong', () => {
  it('is answered with what is wrong and its number, and the rest goes on', async () => {
    const right = '{"model":"openai:gpt-4o","outputTokens":400}'
    const { written, isAllRight } = await ask(
      right,
      'nonsense',
      '',
      '{"model":"openai:gpt-4o","outputTokens":-1}',
      '{"model":"nobody:nothing","outputTokens":1}',
      '{"model":"openai:gpt-4o","outputTokens":1,"zone":"FRANCE"}',
      '{"source":"ecologits-0.11"}',
      right,
    )
    expect(isAllRight).toBe(false)
    expect(written).toHaveLength(7)
    const failure = v.object({ error: v.pipe(v.string(), v.minLength(1)), line: v.number() })
    const failures = written.slice(1, 6).map((answer) => v.parse(failure, answer))
    expect(failures.map(({ line }) => line)).toEqual([2, 4, 5, 6, 7])
    expect(written[6]).toEqual(written[0])
  })
  it('is one whose numbers cannot be', async () => {
    const { written } = await ask(
      '{"source":"ecologits-0.11","activeParametersB":[28,8],"totalParametersB":[8,28],"outputTokens":1,"pue":[1.2,1.2],"wueLPerKWh":[0,0],"grid":{"gwpKgPerKWh":0,"adpeKgSbPerKWh":0,"peMJPerKWh":0,"waterLPerKWh":0}}',
    )
    expect(written[0]).toMatchObject({ line: 1 })
  })
})
