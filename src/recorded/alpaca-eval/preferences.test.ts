import { expect, it } from 'vitest'
import { readPreferences } from './preferences'

const head = 'name,length_controlled_winrate,win_rate,avg_length,link,samples,filter'
const file = (folder: string) =>
  `https://example.org/blob/main/results/${folder}/model_outputs.json`

it('reads how often the judge preferred a model, by its folder', () => {
  const csv = [
    head,
    `Pebble,12.5,25,1000,,${file('pebble-1b')},minimal`,
    `"Pebble, ""large""",,50,1000,,${file('pebble-70b')},minimal`,
    `Nobody,1,2,3,,,minimal`,
    `Odd,1,200,3,,${file('odd')},minimal`,
    'half a line',
  ].join('\r\n')
  expect([...(readPreferences(csv) ?? [])]).toEqual([
    ['pebble-1b', { preferred: 0.25, preferredAtLength: 0.125 }],
    ['pebble-70b', { preferred: 0.5 }],
  ])
})

it.each([
  '',
  'not,a,leaderboard',
  '{"a":1}',
  '"'.repeat(100_000),
  `${head}\n${',"'.repeat(50_000)}`,
])('gives nothing of what is no leaderboard (%#)', (csv) => {
  expect(readPreferences(csv)?.size ?? 0).toBe(0)
})
