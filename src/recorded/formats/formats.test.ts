import { describe, expect, it } from 'vitest'
import { joinRecorded } from '../join'
import { fixtureNames, fixtureText, readFixture, readText, setOf } from '../read-fixture.fixture'
import type { RecordedSet } from '../recorded-set'

/** What a reader of the set sees, an answer a line. */
const told = ({ models, prompts, answers }: RecordedSet) =>
  answers.map(({ model, prompt, text }) => [
    models[model]?.name,
    prompts[prompt]?.messages?.map(({ role, text: said }) => `${role}: ${said}`).join(' | ') ??
      prompts[prompt]?.id,
    text,
  ])
const faultsOf = ({ faults }: RecordedSet) =>
  faults.map(({ line, index, why }) => `${line ?? index ?? '-'} ${why}`)

describe('a file of AlpacaEval', () => {
  const set = readFixture('alpaca-eval.json')
  it('gives each answer its prompt, kind and place, and no count', () => {
    expect(told(set)).toHaveLength(4)
    expect(told(set)[2]).toEqual([
      'small-baker-2b',
      'user: Write "[{" and a backslash \\ in one line, please.',
      '[{ and \\ 🦊',
    ])
    expect(set.prompts.map(({ kind }) => kind)).toEqual([
      'helpful_base',
      'koala',
      'vicuna',
      'vicuna',
    ])
    expect(set.answers[1]).toEqual({
      model: 0,
      prompt: 1,
      origin: 0,
      format: 'alpaca-eval',
      text: 'Oslo.',
      usage: {},
      index: 1,
    })
    expect(set.faultCount).toBe(0)
  })
})

describe('results of promptfoo', () => {
  it('are read as version 3 writes them', () => {
    const set = readFixture('promptfoo-v3.json')
    expect(told(set)).toEqual([
      ['custom:counting', 'user: Say in one sentence: a tide', 'The moon pulls the sea.'],
      ['tiny echo', 'user: Say in one sentence: a tide', 'Say in one sentence: a tide'],
      ['tiny echo', 'system: Be brief. | user: What is a tide?', set.answers[2]?.text],
      ['custom:counting', 'user: Say in one sentence: a kite', '{"answer":"wind lifts it"}'],
      ['custom:counting', 'user: Say in one sentence: an ebb', 'The moon pulls the sea.'],
    ])
    expect(faultsOf(set)).toEqual(['4 The model gave no answer: The model is busy.'])
  })
  it('have counts and times where promptfoo has them: not of its cache, and zero is no count', () => {
    const { answers } = readFixture('promptfoo-v3.json')
    expect(answers.map(({ usage, duration }) => [usage, duration])).toEqual([
      [{ promptTokens: 30, outputTokens: 10, reasoningTokens: 4 }, 120],
      [{}, 240],
      [{}, 360],
      [{ promptTokens: 30, outputTokens: 10, reasoningTokens: 4 }, 480],
      [{}, undefined],
    ])
  })
  it('are read as version 2 wrote them, the table left alone', () => {
    const set = readFixture('promptfoo-v2.json')
    expect(told(set)).toEqual([
      ['openai:tide-mini', 'user: Why are there tides?', 'Because of the moon.'],
    ])
    expect(faultsOf(set)).toEqual(['1 The model gave no answer: API error: 500'])
  })
})

describe('a file of LLM Comparator', () => {
  it('gives both answers to the models named before the list', () => {
    const set = readFixture('llm-comparator.json')
    expect(told(set)).toEqual([
      ['Baker 7B', 'user: How long does rice cook?', 'About twelve minutes.'],
      [
        'Baker 70B',
        'user: How long does rice cook?',
        'White rice takes 12 to 15 minutes, brown rice about half an hour.',
      ],
      ['Baker 7B', 'user: Hello?', 'Hello!'],
      ['Baker 70B', 'user: Hello?', 'Good morning.'],
    ])
    expect(set.prompts.map(({ kind }) => kind)).toEqual(['Kitchen', undefined])
  })
  it('gives them, too, where the models are named after the list', () => {
    const { models, ...others } = JSON.parse(fixtureText('llm-comparator.json')) as {
      models: unknown
    }
    const set = setOf(readText(JSON.stringify({ ...others, models })))
    expect(set.models.map(({ name }) => name)).toEqual(['Baker 7B', 'Baker 70B'])
  })
})

describe('a batch', () => {
  it('has counts, thoughts, days and faults by their lines', () => {
    const set = readFixture('batch-results.jsonl')
    expect(told(set)).toEqual([
      ['tide-mini', 'q-2', 'The North Sea and'],
      ['tide-mini', 'q-1', 'The moon pulls at the sea.'],
      ['tide-mini', 'q-3', 'It looks blue.'],
    ])
    expect(set.answers[0]).toMatchObject({
      thought: 'Two are enough.',
      usage: { promptTokens: 12, outputTokens: 9, reasoningTokens: 5 },
      answeredAt: 1_760_000_000_000,
      isCut: true,
    })
    expect(set.answers[2]?.usage).toEqual({
      promptTokens: 8,
      outputTokens: 14,
      reasoningTokens: 10,
    })
    expect(faultsOf(set)).toEqual([
      '5 The host answered with 429 instead of an answer.',
      '6 The model gave no answer: This request was not done in time.',
    ])
  })
  it('finds its prompts in the file of the requests', () => {
    const files = ['batch-results.jsonl', 'batch-requests.jsonl'].map((name) => readFixture(name))
    const asked = ['user: Name two seas.', 'system: Be brief. | user: Why are there tides?']
    for (const sets of [files, files.toReversed()])
      expect(told(joinRecorded(sets)).map(([, prompt]) => prompt)).toEqual([
        ...asked,
        'user: Is the sea blue?',
      ])
  })
})

describe('a log of Inspect', () => {
  it('gives the answer of each sample with its own counts and its time', () => {
    const set = readFixture('inspect.json')
    expect(told(set)).toEqual([
      [
        'local/pebble-3b',
        'system: Answer in one word. | user: What colour is the sky on Mars at sunset?',
        'Blue',
      ],
      ['local/pebble-3b', 'user: Which is heavier,\nlead or water?', 'Lead is heavier'],
    ])
    expect(set.answers[1]).toMatchObject({
      thought: 'Lead has a density of 11.',
      // Inspect's input_tokens leave out the 20 from the cache.
      usage: { promptTokens: 30, cachedPromptTokens: 20, outputTokens: 31, reasoningTokens: 26 },
      duration: 2500,
      isCut: true,
    })
    expect(faultsOf(set)).toEqual(['2 The model gave no answer: The server hung up.'])
  })
  it('still knows its model where it is cut short', () => {
    const text = fixtureText('inspect.json')
    const set = setOf(readText(text.slice(0, text.indexOf('Lead has a density'))))
    expect(told(set).map(([model]) => model)).toEqual(['local/pebble-3b'])
    expect(faultsOf(set)).toEqual([
      '1 The file breaks off here. What came before was read; ask for the file again.',
    ])
  })
})

describe('samples of lm-eval', () => {
  it('are answers where the model wrote some, of the model that the visitor names', () => {
    const set = readFixture('lm-eval.jsonl', { modelName: 'pebble-1b' })
    expect(told(set)).toEqual([
      ['pebble-1b', 'user: Question: What is 2 + 3?\nAnswer:', 'Two and three are 5.'],
      ['pebble-1b', 'system: Count well. | user: What is 7 - 9?', '-2'],
      ['pebble-1b', 'system: Count well. | user: What is 7 - 9?', 'It is -2.'],
      ['pebble-1b', 'user: Question: What is 1 + 1?\nAnswer:', '2'],
    ])
    expect(faultsOf(set)).toEqual([
      '3 The model was asked which of several texts is likelier; it wrote none.',
    ])
  })
  it('wait for the name of the model where nobody gives it', () => {
    expect(readText(fixtureText('lm-eval.jsonl'))).toEqual({ kind: 'model-needed', answerCount: 4 })
  })
})

describe('rows of a data set', () => {
  it('are read by the plain names of their columns', () => {
    const set = readFixture('rows.json')
    expect(told(set)).toEqual([
      ['north-1b', 'user: What is a fjord?', 'A long arm of the sea.'],
      [
        'north-30b',
        'user: What is a fjord?',
        'A narrow arm of the sea between steep slopes, cut by a glacier.',
      ],
    ])
    expect(faultsOf(set)).toEqual([
      '2 The host of the data set cut this row short. Open the data set’s file instead.',
      '3 “response” is missing, or is not what its format has there.',
    ])
  })
  it('are read by the columns that the visitor chooses', () => {
    const rows = [
      { frage: 'Wo ist Bergen?', tiny: 'In Norwegen.', big: 'An der Westküste von Norwegen.' },
      { frage: 'Und Oslo?', tiny: 'Auch.', big: 'Im Südosten.' },
    ]
    const text = JSON.stringify(rows)
    expect(readText(text)).toEqual({
      kind: 'columns-needed',
      columns: ['frage', 'tiny', 'big'].map((name) => ({ name, isText: true })),
    })
    const columns = { prompt: 'frage', response: 'tiny' }
    const set = setOf(readText(text, { columns, modelName: 'Tiny' }))
    expect(told(set)[0]).toEqual(['Tiny', 'user: Wo ist Bergen?', 'In Norwegen.'])
    const lines = rows.map((row) => JSON.stringify(row)).join('\n')
    expect(told(setOf(readText(lines, { columns, modelName: 'Tiny' })))).toEqual(told(set))
  })
})

describe('every format', () => {
  it.each(fixtureNames)('%s is the same whatever the pieces it comes in', (name) => {
    const text = fixtureText(name)
    const whole = readText(text, { piece: text.length, modelName: 'm' })
    for (const piece of [1, 2, 7, 64])
      expect(readText(text, { piece, modelName: 'm' })).toEqual(whole)
    expect(readText(`\uFEFF\n\n${text}\n\n`, { piece: 3, modelName: 'm' })).toMatchObject({
      kind: whole.kind,
    })
  })
})
