import { expect, it } from 'vitest'
import { datasetNamed, rowsAddress } from './rows-address'

it('asks for a page of rows', () => {
  expect(rowsAddress({ dataset: 'a/b c', config: 'default', split: 'train', offset: 200 })).toBe(
    'https://datasets-server.huggingface.co/rows?dataset=a%2Fb%20c&config=default&split=train&offset=200&length=100',
  )
})

it.each([
  ['maker/set', 'maker/set'],
  [' https://huggingface.co/datasets/maker/set.v1/viewer/default ', 'maker/set.v1'],
  ['https://huggingface.co/datasets/maker/set?row=3', 'maker/set'],
  ['set', undefined],
  ['https://example.org/datasets/maker/set', undefined],
  ['', undefined],
])('takes %j as the data set %j', (given, name) => {
  expect(datasetNamed(given)).toBe(name)
})
