import { describe, expect, it } from 'vitest'
import { regionTable } from './cloud-regions.mjs'
import { number, numberOrNull, readCsv } from './csv.mjs'
import { mixTable, modelTable } from './ecologits.mjs'
import { electricityMapsTable, emberTable } from './grid.mjs'
import { disclosureTable, trainingTable } from './disclosures.mjs'
import { outcomeOf } from './mapping.mjs'
import { v3Table } from './ml-energy.mjs'
import { energyScoreTable, llmPerfTable, referenceIdentity } from './references.mjs'
import { tableText } from './table.mjs'
import { benchTable } from './token-power-bench.mjs'

describe('comma-separated values', () => {
  it('keep commas, quotes and line ends inside quotes', () => {
    const text = 'name,note\r\n"a, b","said ""so""\nthere"\nc,\n'
    expect(readCsv(text)).toEqual([
      { name: 'a, b', note: 'said "so"\nthere' },
      { name: 'c', note: '' },
    ])
  })
  it('make no number of an empty cell', () => {
    expect(numberOrNull('')).toBeNull()
    expect(numberOrNull('0')).toBe(0)
    expect(() => number('')).toThrow(/missing/)
    expect(() => number('n/a')).toThrow(/not a number/)
  })
})

describe('a table', () => {
  it('reads back as it was, one row a line', () => {
    const table = { what: 'w', licence: 'l', units: {}, sources: [], rows: [{ a: 1 }, { a: 2 }] }
    expect(JSON.parse(tableText(table))).toEqual(table)
    expect(tableText(table).split('\n')).toContain('    {"a":1},')
  })
})

describe('what is dropped', () => {
  const header =
    'task,model_id,total_params_billions,activated_params_billions,weight_precision,gpu_model,num_gpus,max_num_seqs,avg_batch_size,energy_per_token_joules,avg_output_len,median_itl_ms'
  const line = (/** @type {string} */ task, /** @type {number} */ joules) =>
    `${task},m/a,8,8,bfloat16,H100,1,64,63.8,${joules},400,9`

  it('is another task, and the worse of two measurements alike', () => {
    const lines = [
      header,
      line('lm-arena-chat', 0.2),
      line('image-chat', 0.3),
      line('lm-arena-chat', 0.1),
    ]
    const { table, dropped } = v3Table(lines.join('\n'))
    expect(table.rows).toHaveLength(1)
    expect(table.rows[0]).toMatchObject({
      id: 'm/a',
      runs: [{ task: 'chat', joulesPerToken: 0.1 }],
    })
    expect(dropped.map(({ why }) => why)).toEqual([
      'the task image-chat is not a chat or a reasoning question in text',
      'measured twice with these settings: the better one is kept',
    ])
  })
  it('is a model whose size is known to be wrong', () => {
    /**
     * @param {string} name
     * @param {number | { min: number, max: number }} parameters
     */
    const model = (name, parameters) => ({
      provider: 'mistralai',
      name,
      architecture: { type: /** @type {const} */ ('dense'), parameters },
      warnings: null,
      deployment: { tps: null, ttft: 0.5 },
    })
    const { table, dropped } = modelTable(
      [model('mistral-large-2512', 123), model('ministral-3b-2512', { min: 3, max: 4 })],
      [{ provider: 'mistralai', name: 'ministral-3b-latest', alias: 'ministral-3b-2512' }],
    )
    expect(dropped).toHaveLength(1)
    expect(table.rows).toEqual([
      {
        model: 'mistralai/Ministral-3-3B-Instruct-2512',
        relation: 'same',
        provider: 'mistralai',
        name: 'ministral-3b-2512',
        names: ['ministral-3b-latest'],
        totalB: [3, 4],
        activeB: [3, 4],
        tokensPerSecond: null,
        timeToFirstTokenS: 0.5,
        warnings: [],
      },
    ])
  })
  it('is the world’s primary energy, which cannot be', () => {
    const { table } = mixTable(
      'name,adpe,pe,gwp,wue\nWOR,1e-8,2.5871,0.473,3.9\nFRA,4e-8,9.3,0.044,3.6',
    )
    expect(table.rows).toMatchObject([
      { peMJPerKWh: null, adpeKgSbPerKWh: null },
      { peMJPerKWh: 9.3 },
    ])
  })
  it('is a region that is no zone', () => {
    const row = (/** @type {string} */ code, /** @type {string} */ name) => ({
      country_code: code,
      country_or_region: name,
      year: 2024,
      emissions_intensity_gco2_per_kwh: 1,
    })
    const { table, dropped } = emberTable({ a: row('', 'Africa'), b: row('FRA', 'France') }, [
      { iso3: 'FRA', iso2: 'FR' },
    ])
    expect(table.rows).toEqual([
      { zone: 'FRA', twoLetters: 'FR', name: 'France', year: 2024, gPerKWh: 1 },
    ])
    expect(dropped).toHaveLength(1)
  })
})

describe('intensities of Electricity Maps', () => {
  const of = (/** @type {number} */ value, displayName = 'Elsewhere') => ({
    zone: { zoneName: 'else', displayName },
    carbonIntensity: { value, unit: /** @type {const} */ ('gCO2eq/kWh') },
  })
  it('stand year by year, and are null where a year has none', () => {
    const { table } = electricityMapsTable({ A: of(31) }, { A: of(33), B: of(0) })
    expect(table.rows).toEqual([
      { zone: 'A', name: 'Elsewhere', gPerKWh2025: 31, gPerKWh2024: 33 },
      { zone: 'B', name: 'Elsewhere', gPerKWh2025: null, gPerKWh2024: 0 },
    ])
  })
})

describe('cloud regions', () => {
  const line = (/** @type {string} */ year, /** @type {string} */ zone, pue = '1.1') => ({
    year,
    'cloud-provider': 'Google Cloud',
    'cloud-region': 'europe-west1',
    'em-zone-id': zone,
    location: 'Belgium',
    'power-usage-effectiveness': pue,
    'water-usage-effectiveness': '',
    'provider-cfe-hourly': '0.82',
    'provider-carbon-intensity-market-annual': '0.0',
  })
  it('keep the newest year of each, in whatever order they come, and nothing without a zone', () => {
    const { table, dropped } = regionTable([
      line('2023', 'BE'),
      line('2024', 'BE', ''),
      line('2022', 'BE'),
      line('2025', ''),
    ])
    expect(table.rows).toEqual([
      {
        id: 'google/europe-west1',
        name: 'Google Cloud europe-west1',
        location: 'Belgium',
        gridZone: 'BE',
        year: 2024,
        pue: null,
        wueLPerKWh: null,
        carbonFreeHourly: 0.82,
        claimedGPerKWh: 0,
      },
    ])
    expect(dropped.map(({ why }) => why)).toEqual([
      'there is a newer year of the region',
      'there is a newer year of the region',
      'it has no zone of a grid',
    ])
  })
})

describe('TokenPowerBench', () => {
  const header =
    'model,engine,batch_size,max_new_tokens,date,responses,total_output_tokens,duration_s,gpu_energy_per_token_j_as_published,file'
  it('is taken at the batch that was really reached, one length for each', () => {
    const { table, dropped } = benchTable(
      [
        header,
        'Llama-3.2-1B,vllm,128,1000,d,64,64000,10,0.04,long',
        'Llama-3.2-1B,vllm,128,500,d,64,32000,4,0.02,usual',
        'Llama-3.2-1B,vllm,128,32,d,64,2048,1,0.09,short',
        'Llama-3.2-1B,deepspeed,128,500,d,64,32000,4,0.2,other',
      ].join('\n'),
    )
    // 4 s × 64 at once ÷ 32,000 tokens = 8 ms between two tokens
    expect(table.rows).toMatchObject([
      { runs: [{ batch: 64, joulesPerToken: 0.02, msPerToken: 8, meanTokens: 500 }] },
    ])
    expect(dropped.map(({ row }) => row)).toEqual(['usual', 'short', 'other'])
  })
  it('fails on a spelling that maps to nothing', () => {
    expect(() => benchTable(`${header}\nLlama-9,vllm,1,1,d,1,500,1,1,f`)).toThrow(/Llama-9/)
  })
})

describe('references', () => {
  const known = new Set(['google/gemma-3-4b-it', 'openai/gpt-oss-20b', 'm/large-80B-A3B'])
  it('are cited for models of the catalog only, by tables and never by likeness', () => {
    expect(referenceIdentity('google/gemma-3-4b-pt', known)).toEqual({
      id: 'google/gemma-3-4b-it',
      relation: 'base',
    })
    expect(referenceIdentity('google/gemma-3-4b', known)).toBeUndefined()
  })
  it('of AI Energy Score leave out what is plainly wrong', () => {
    const head = 'model,total_gpu_energy,energy_score,class,test date'
    const { table, dropped } = energyScoreTable(
      [head, 'google/gemma-3-4b-pt,0.03,4,A,Dec 25', 'm/*odd,0.08,1,A,Dec 25'].join('\n'),
      [
        head,
        'openai/gpt-oss-20b low,1.1,5,B,Dec 25',
        'm/large-80B-A3B,0.27,5,C,Dec 25',
        'google/gemma-3-4b-pt,11.8,1,A,Dec 25',
      ].join('\n'),
      known,
    )
    expect(table.rows).toMatchObject([
      { model: 'google/gemma-3-4b-it', relation: 'base', reasoning: null, energyWh: 0.03 },
      { model: 'openai/gpt-oss-20b', relation: 'same', reasoning: 'low', stars: 5 },
    ])
    expect(dropped).toHaveLength(3)
  })
  it('of LLM-Perf are the configuration that took least', () => {
    const { table, dropped } = llmPerfTable(
      [
        'model,device,config_name,prefill256_total_J,decode_total_J_per_token',
        'openai/gpt-oss-20b,A100,one,9,8',
        'openai/gpt-oss-20b,A100,two,9,7',
        'other/model,A100,one,9,6',
      ].join('\n'),
      known,
    )
    expect(table.rows).toMatchObject([{ configuration: 'two', decodeJoulesPerToken: 7 }])
    expect(dropped).toHaveLength(2)
  })
})

describe('published figures', () => {
  it('fail where nobody has said whom they are about', () => {
    const head = 'who,subject,period_or_date,kind,energy_wh,scope,read_in,source'
    expect(() => disclosureTable(`${head}\nNobody,some query,d,k,1,s,r,x`)).toThrow(/Nobody/)
  })
  it('of training are those that were read in the original, with what contradicts them', () => {
    const row = {
      basis: 'location-based',
      scope: 'training',
      source: 'arXiv:2505.01158 (abstract)',
    }
    const { table, dropped } = trainingTable({
      rows: [
        { ...row, model: 'Llama 3.3 70B', value: 12.9, checked: 'primary file read' },
        { ...row, model: 'Heard of', value: 1, checked: 'quoted by an independent text' },
      ],
    })
    expect(table.rows).toMatchObject([{ tonnes: 12.9 }, { tonnes: 2040 }])
    expect(dropped).toHaveLength(1)
  })
})

describe('the mapping of a source', () => {
  it('counts each name once, with why it was left out, and lists those that lead nowhere', () => {
    const whyNot = (/** @type {string} */ name) => (name === 'b' ? 'because' : undefined)
    expect(outcomeOf('s', ['a', 'a', 'b', 'c'], new Set(['a']), whyNot)).toEqual({
      source: 's',
      models: 3,
      mapped: 1,
      dropped: [{ why: 'because', count: 1 }],
      unmapped: ['c'],
    })
  })
})
